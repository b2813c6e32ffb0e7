// The door of expression: h5ad, Loom, 10x (HDF5 and triplet of files), AnnData in Zarr.
export { hdf5Inspector } from './hdf5.ts';
export { matrixMarketInspector } from './matrix-market.ts';
export { zarrInspector } from './zarr.ts';
