// The door of records: Beacon-friendly JSON and Phenopackets.
export { beaconInspector } from './beacon.ts';
export { phenopacketInspector } from './phenopacket.ts';
