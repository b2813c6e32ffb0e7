// Generated from openapi.json by `npm run golden`. Do not edit.
export interface paths {
    "/.well-known/entente": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read what this node says of itself: member, address, log origin, public keys */
        get: operations["federation.read-peer-document"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/data-commons/answers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Answer a partner’s question on a data set held here */
        post: operations["data-commons.answer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/data-commons/balances/{partner}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read what was given and received under an agreement, and what follows from it */
        get: operations["data-commons.read-balance"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/data-commons/cure-notices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List notices of cure ladders, given and heard */
        get: operations["data-commons.list-cure-notices"];
        put?: never;
        /** Give the notice of a step of the cure ladder that the calendar has reached */
        post: operations["data-commons.give-cure-notice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/data-commons/datasets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the data sets held here, narrowed by words and filters */
        get: operations["data-commons.list-datasets"];
        put?: never;
        /** Register files of the data folder as a data set with its conditions of use */
        post: operations["data-commons.register-dataset"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/data-commons/datasets/{dataset}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a data set held here, with its files and measures */
        get: operations["data-commons.read-dataset"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/data-commons/datasets/{dataset}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Withdraw a data set: no answer and no download from it any more */
        post: operations["data-commons.withdraw-dataset"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/data-commons/duties": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List duties from transfers and refused offers, with their due dates */
        get: operations["data-commons.list-duties"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/data-commons/duties/{duty}/fulfilment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Record that a duty was done, with the evidence */
        post: operations["data-commons.fulfil-duty"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/data-commons/exchanges": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List answers and copies exchanged with partners, with their receipts */
        get: operations["data-commons.list-exchanges"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/data-commons/heard-questions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List what partners asked of the data sets held here, with the entries */
        get: operations["data-commons.list-heard-questions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/data-commons/judgements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Tell a partner what law and agreement would say to a question */
        post: operations["data-commons.judge-question"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/data-commons/partner-cure-notices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take a partner’s notice of a step of the cure ladder */
        post: operations["data-commons.receive-cure-notice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/data-commons/partner-datasets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the data sets that partners have published, narrowed by words and filters */
        get: operations["data-commons.list-partner-datasets"];
        put?: never;
        /** Take a partner’s published data set into the catalogue */
        post: operations["data-commons.receive-dataset"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/data-commons/partner-datasets/{dataset}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a published data set with its shape, its measured profile and what covers it */
        get: operations["data-commons.read-partner-dataset"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/data-commons/question-previews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** See what each holder’s law and agreement would say to a question before sending it */
        post: operations["data-commons.preview-question"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/data-commons/questions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List questions asked from here, with how many holders answered */
        get: operations["data-commons.list-questions"];
        put?: never;
        /** Ask a question of every covered data set of the partners */
        post: operations["data-commons.ask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/data-commons/questions/{question}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a question asked from here, with what came back so far */
        get: operations["data-commons.read-question"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/data-commons/questions/{question}/parts/{dataset}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Put a waiting question to one holder and keep its answer */
        post: operations["data-commons.put-question"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/data-commons/received-copies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Book a copy that was fetched from a partner as received */
        post: operations["data-commons.receive-copy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/data-commons/reconciliations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Compare this node’s statement of a quarter with the partner’s */
        post: operations["data-commons.reconcile"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/data-commons/registrations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List registrations that were started here */
        get: operations["data-commons.list-registrations"];
        put?: never;
        /** Start to register files of the data folder as a data set, and watch it */
        post: operations["data-commons.start-registration"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/data-commons/registrations/{registration}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read how far a registration is and what was found */
        get: operations["data-commons.read-registration"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/data-commons/registrations/{registration}/cancellation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Call off a registration that is not at its end */
        post: operations["data-commons.cancel-registration"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/data-commons/registrations/{registration}/completion": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Measure the files of a waiting registration and register them */
        post: operations["data-commons.complete-registration"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/data-commons/statements/{agreement}/{quarter}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Give a partner this node’s statement of a quarter between the two */
        get: operations["data-commons.serve-statement"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/data-commons/transfers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the copies that were released from here */
        get: operations["data-commons.list-transfers"];
        put?: never;
        /** Let a copy of files or rows leave to a counterparty, if agreement and law permit it */
        post: operations["data-commons.release-transfer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/data-commons/transfers/{transfer}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a released copy: what left, under what, whether it runs, and its duties */
        get: operations["data-commons.read-transfer"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/data-commons/transfers/{transfer}/booking": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Book a copy that was wholly fetched as given under its agreement */
        post: operations["data-commons.book-copy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/data-commons/transfers/{transfer}/stop": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Stop a released copy: no link of it works any more */
        post: operations["data-commons.stop-transfer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/data-commons/uploads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List uploads that are under way */
        get: operations["data-commons.list-uploads"];
        put?: never;
        /** Begin to bring a file into the data folder, to be sent in parts */
        post: operations["data-commons.begin-upload"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/data-commons/uploads/{upload}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read how far an upload is and where its bytes are sent */
        get: operations["data-commons.read-upload"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/data-commons/uploads/{upload}/abandonment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give up an upload */
        post: operations["data-commons.abandon-upload"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/data-commons/uploads/{upload}/finish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Finish an upload: check it and give the file its name in the data folder */
        post: operations["data-commons.finish-upload"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/demo/cast": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List who can sign in at a demonstration node, with their invented passwords */
        get: operations["demo.list-cast"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/demo/clock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Move a demonstration node’s clock on */
        post: operations["demo.advance-clock"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/demo/clock/hold": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Stop a demonstration node’s clock at an instant, or let it run on */
        post: operations["demo.hold-clock"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/demo/faults": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Stage trouble between a demonstration node and a partner */
        post: operations["demo.stage-fault"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/demo/tamper": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Change one byte of a demonstration node’s stored log */
        post: operations["demo.tamper"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/federation/accession-requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List nations that ask to join, with the keys to compare by telephone */
        get: operations["federation.list-accession-requests"];
        put?: never;
        /** Ask this member to propose the accession of another nation, with its keys */
        post: operations["federation.request-accession"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/federation/accession-requests/{digest}/dismiss": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Put a request to join aside; the nation may ask again */
        post: operations["federation.dismiss-accession-request"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/federation/anchor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read this member’s anchor and its fingerprint, for a nation that is invited to join */
        get: operations["federation.read-anchor"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/federation/bootstrap": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Read the instruments that make the member list, with a key of a proposed accession */
        post: operations["federation.read-bootstrap"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/federation/consistency": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Prove that the log at one size extends itself at a smaller one */
        get: operations["federation.read-consistency"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/federation/entries/{member}/{entry}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read the body of a partner’s log entry to which this member is a party */
        get: operations["federation.read-partner-entry"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/federation/feed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read the messages that this node has for the calling partner, after a cursor */
        get: operations["federation.read-feed"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/federation/heads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Show the heads seen of every log, and receive those that this node has seen */
        post: operations["federation.exchange-heads"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/federation/parked": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List messages from partners that could not be handled and were set aside */
        get: operations["federation.list-parked"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/federation/parked/{message}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Put a parked message back in line, to be handled at the next pass */
        post: operations["federation.retry-parked"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/federation/peers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the partners: last seen, last fault, clock, messages unread, heads, forks found */
        get: operations["federation.list-peers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/federation/poke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Hint that the calling partner has new messages for this node */
        post: operations["federation.poke"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/federation/witness": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Cosign the head of a partner’s log after checking that it extends the last one */
        post: operations["federation.witness"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/instruments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List instruments, newest draft first */
        get: operations["instruments.list"];
        put?: never;
        /** Draft an instrument: text, typed terms and the rule by which it is to be adopted */
        post: operations["instruments.draft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/instruments/{instrument}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read an instrument: text, terms in words, state, signatures and certificate */
        get: operations["instruments.read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/instruments/{instrument}/abstain": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Abstain from the vote on an instrument as this nation */
        post: operations["instruments.abstain"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/instruments/{instrument}/attest": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Date a statement by the receipt of its ledger entry */
        post: operations["instruments.attest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/instruments/{instrument}/ballot": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The vote on an instrument: rule in words, electors and weights, lines to cross, outcome */
        get: operations["instruments.read-ballot"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/instruments/{instrument}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The history of an instrument: who said what, whether it counted, what followed */
        get: operations["instruments.history"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/instruments/{instrument}/lift": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Lift a matter of which this nation gave notice: its ladder stops, its suspension ends */
        post: operations["instruments.lift"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/instruments/{instrument}/object": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Object to a proposed instrument as this nation, or vote against it */
        post: operations["instruments.object"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/instruments/{instrument}/propose": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Propose a draft to the other parties and to whoever decides on it */
        post: operations["instruments.propose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/instruments/{instrument}/sign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign an instrument as this nation, or vote for it */
        post: operations["instruments.sign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/instruments/{instrument}/signing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What this nation would sign: exact bytes, digest, words, answers to check, consequences */
        get: operations["instruments.preview-signing"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/instruments/{instrument}/suspend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give notice of a breach: start the ladder that ends in suspension */
        post: operations["instruments.suspend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/instruments/{instrument}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take back a proposal or a signature, or leave an agreement by the way its terms give */
        post: operations["instruments.withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/instruments/advance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Tell what the calendar changed in the state of instruments */
        post: operations["instruments.advance"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/instruments/compare": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Compare two instruments: lines of the text, terms field by field, terms in words */
        get: operations["instruments.compare"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/instruments/consents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take in a candidate’s own signatures on its accession */
        post: operations["instruments.receive-consent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/instruments/receive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take in an instrument with its statements, from a partner’s feed or a file */
        post: operations["instruments.receive"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/instruments/templates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the kinds of instrument that can be drafted: fields, careful defaults, rules */
        get: operations["instruments.list-templates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/law/act-types": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the kinds of act that the law judges, with their facts as fields of a form */
        get: operations["law.list-act-types"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/law/differences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Compare the law of a pack, of a place or of everybody between two moments */
        get: operations["law.compare"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/law/hypothetical-verdicts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask what the law would say of made-up facts, on any day; nothing is written */
        post: operations["law.judge-hypothetical"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/law/packs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List rule packs as they stood and were known: place, version, how much is verified */
        get: operations["law.list-packs"];
        put?: never;
        /** Import or update a rule pack; its cases must pass, and permissions are judged again */
        post: operations["law.import-pack"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/law/packs/{pack}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Show one rule pack: sources, lists and tables as they stood, every version of it */
        get: operations["law.read-pack"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/law/ripples": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List recent ripples, newest first: what happened, how much was judged again */
        get: operations["law.list-ripples"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/law/ripples/{event}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Show what an event changed: each permission judged again, its old verdict and its new */
        get: operations["law.show-ripple"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/law/rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List rules as they stood and were known: by place, pack, act, capability and words */
        get: operations["law.list-rules"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/law/rules/{rule}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Show one rule: citation, both clocks, condition in words, duties, cases, every text */
        get: operations["law.read-rule"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/law/verdicts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List verdicts on acts at this node, newest first: your own, or all as an auditor */
        get: operations["law.list-verdicts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/law/verdicts/{verdict}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Explain a verdict: rules, citations, dates, facts; and replay it to the same bytes */
        get: operations["law.read-verdict"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ledger/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Audit the whole log of this node, byte by byte */
        get: operations["ledger.audit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ledger/checkpoint": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read the newest signed head of this log and the standing of its witnesses */
        get: operations["ledger.read-checkpoint"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ledger/entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List numbered entries in order: types, times and digests, no bodies */
        get: operations["ledger.list-entries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ledger/entries/{entry}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read one entry: its type, time and digest, and its number once it has one */
        get: operations["ledger.read-entry"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ledger/entries/{entry}/body": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read an entry with its body, as a party to it, its author or an auditor */
        get: operations["ledger.read-body"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ledger/entries/{entry}/erase": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Destroy the body and salt of an entry; its leaf and every proof remain */
        post: operations["ledger.erase-body"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ledger/entries/{entry}/receipt": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Fetch the receipt of an entry: final, or provisional while witnesses are away */
        get: operations["ledger.read-receipt"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ledger/policy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read the policy file for checking receipts: log keys, witness keys and quorum */
        get: operations["ledger.read-policy"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the member nations and their standing at an instant. */
        get: operations["members.list-members"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/members/{member}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Show a member nation and the history of its keys. */
        get: operations["members.read-member"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/members/confirmations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the acts that wait for a second person. */
        get: operations["members.list-confirmations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/members/confirmations/{confirmation}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Confirm, as a second person, an act that waits. */
        post: operations["members.confirm-second-person"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/members/keys/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take in a partner’s key rotation. */
        post: operations["members.accept-rotation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/members/keys/draft": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make a key to replace a lost one, and the statement for the recovery key to sign. */
        post: operations["members.draft-key"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/members/keys/recover": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Replace a lost key with the recovery key’s signature. */
        post: operations["members.recover-key"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/members/keys/rotate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Replace one of this node’s keys, signed with the old one. */
        post: operations["members.rotate-key"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/members/mandates/{mandate}/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End a mandate now. */
        post: operations["members.revoke-mandate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/members/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the people who act at this node and their mandates. */
        get: operations["members.list-people"];
        put?: never;
        /** Register a person who acts at this node. */
        post: operations["members.register-person"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/members/people/{person}/dismiss": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End a person’s access to this node. */
        post: operations["members.dismiss-person"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/members/people/{person}/mandates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Grant a person a mandate to act in a role. */
        post: operations["members.grant-mandate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/members/people/{person}/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Set your password, or as operator somebody else’s. */
        post: operations["members.set-password"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/members/people/{person}/subjects": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Map a person of an identity provider to a person here. */
        post: operations["members.link-subject"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/node/accession-card": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read the names, address and keys with which this node joins an alliance */
        get: operations["node.read-accession-card"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/node/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List what changed since you last looked, newest first */
        get: operations["node.list-changes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/node/changes/seen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say that you have seen what changed up to now */
        post: operations["node.mark-seen"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/node/joining": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How far this nation’s accession has come, and what to do next */
        get: operations["node.read-joining"];
        put?: never;
        /** Ask a member to propose this nation’s accession, with its card of names and keys */
        post: operations["node.request-accession"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/node/joining/alliance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Look at the node of a member that invites this nation: what it says, its fingerprint */
        get: operations["node.look-up-alliance"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/node/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Search data sets, agreements, members, parties, law, entries, questions and people */
        get: operations["node.search"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/node/status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read which nation speaks, and how its log and its alliance stand */
        get: operations["node.status"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/node/waiting": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List what waits for you in the role you act in, the most urgent first */
        get: operations["node.list-waiting"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/registry/organisms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List organisms, 200 a page. */
        get: operations["registry.list-organisms"];
        put?: never;
        /** Register an organism by taxon and strain. */
        post: operations["registry.register-organism"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/registry/ownership": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Record an owner’s share of a party from a date, exact, as an interval or unknown. */
        post: operations["registry.record-ownership"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/registry/parties": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List parties, 200 a page. */
        get: operations["registry.list-parties"];
        put?: never;
        /** Register a nation, body, firm, laboratory or person. */
        post: operations["registry.register-party"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/registry/parties/{party}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Show a party, its attributes at a moment, and what is the same as it. */
        get: operations["registry.read-party"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/registry/parties/{party}/attributes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Record a dated attribute of a party, with its source. */
        post: operations["registry.record-attribute"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/registry/parties/{party}/ownership": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Aggregate ownership of a party at a date, as exact intervals with their paths. */
        get: operations["registry.ownership"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/registry/products": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List products, 200 a page. */
        get: operations["registry.list-products"];
        put?: never;
        /** Register a product and its maker. */
        post: operations["registry.register-product"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/registry/sameness": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Declare that two records describe the same thing. */
        post: operations["registry.declare-same"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/registry/sameness/{claim}/retract": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Retract a sameness claim. */
        post: operations["registry.retract-same"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign in with a name and a password. */
        post: operations["members.sign-in"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sessions/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign out: end this session, one session by its token, or all of one’s own. */
        post: operations["members.sign-out"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sessions/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Show who the node takes you for. */
        get: operations["members.who-am-i"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sessions/oidc": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign in with the identity provider’s answer. */
        post: operations["members.finish-oidc"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sessions/oidc/begin": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Begin to sign in at an identity provider. */
        post: operations["members.begin-oidc"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sessions/passkey": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign in with the passkey’s answer. */
        post: operations["members.finish-passkey-sign-in"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sessions/passkey/begin": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Begin to sign in with a passkey. */
        post: operations["members.begin-passkey-sign-in"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sessions/passkeys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Finish the registration of a passkey. */
        post: operations["members.finish-passkey-registration"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sessions/passkeys/begin": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Begin to register a passkey for yourself. */
        post: operations["members.begin-passkey-registration"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sessions/role": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Choose the role in which your session acts. */
        post: operations["members.choose-role"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sessions/tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List your open sessions and API tokens. */
        get: operations["members.list-tokens"];
        put?: never;
        /** Issue an API token for yourself, shown once. */
        post: operations["members.issue-token"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sessions/tokens/{session}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** End an API token or a session. */
        delete: operations["members.revoke-token"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sessions/ways": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the ways to sign in at this node. */
        get: operations["members.list-sign-in-ways"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** Verdict */
        "def-0": {
            /** @description The kind of act, for example data.transfer */
            act: string;
            at: {
                /** @description RFC 3339 instant in UTC */
                knownAt: string;
                /** @description RFC 3339 instant in UTC */
                validAt: string;
            };
            duties: {
                citation: string;
                code: string;
                /** @description a civil date, YYYY-MM-DD */
                dueOn?: string;
                /** @enum {boolean} */
                isPeriod?: true;
                /** @enum {unknown} */
                on: "requester" | "holder";
                rule: string;
                text: string;
                /** @description ISO 8601 duration */
                within?: string;
            }[];
            /**
             * @description Worst last.
             * @enum {unknown}
             */
            effect: "permit" | "permit-with-duties" | "review" | "deny";
            /** @description The facts of the act; one that is absent was unknown. */
            facts: {
                [key: string]: unknown;
            };
            /** @description Worst first, then by rule id */
            parts: {
                citation: string;
                duties: {
                    citation: string;
                    code: string;
                    /** @description a civil date, YYYY-MM-DD */
                    dueOn?: string;
                    /** @enum {boolean} */
                    isPeriod?: true;
                    /** @enum {unknown} */
                    on: "requester" | "holder";
                    rule: string;
                    text: string;
                    /** @description ISO 8601 duration */
                    within?: string;
                }[];
                /**
                 * @description Worst last.
                 * @enum {unknown}
                 */
                effect: "permit" | "permit-with-duties" | "review" | "deny";
                /** @description Names of the facts it looks at, sorted */
                facts: string[];
                next?: string;
                /** @description Whose law, or agreement, dataset, node */
                place: string;
                questions: {
                    fact: string;
                    text: string;
                }[];
                rule: string;
                source?: {
                    /** @description a civil date, YYYY-MM-DD */
                    retrievedOn?: string;
                    title: string;
                    url?: string;
                };
                /** @enum {unknown} */
                status: "verified" | "unverified" | "demonstration" | "agreed";
                text: string;
                valid?: {
                    /** @description a civil date, YYYY-MM-DD */
                    from: string;
                    /** @description a civil date, YYYY-MM-DD */
                    to?: string;
                };
                whoMayChange?: string;
            }[];
            questions: {
                fact: string;
                text: string;
            }[];
            /** @description What was looked at; with facts and at, it replays to the same bytes. */
            rules: {
                digest: string;
                pack: string;
                version: string;
            }[];
        };
        /**
         * Question
         * @description A question that one node puts to a data set of another; only aggregates answer it.
         */
        "def-1": {
            /** @description All must hold. */
            filters: ({
                column: string;
                /** @enum {string} */
                op: "is";
                value: string | number | boolean;
            } | {
                column: string;
                /** @enum {string} */
                op: "in";
                values: (string | number | boolean)[];
            } | {
                below?: string | number | boolean;
                column: string;
                from?: string | number | boolean;
                /** @enum {string} */
                op: "range";
                upTo?: string | number | boolean;
            })[];
            /** @enum {string} */
            kind: "count";
        } | {
            columns: string;
            /** @description All must hold. */
            filters: ({
                column: string;
                /** @enum {string} */
                op: "is";
                value: string | number | boolean;
            } | {
                column: string;
                /** @enum {string} */
                op: "in";
                values: (string | number | boolean)[];
            } | {
                below?: string | number | boolean;
                column: string;
                from?: string | number | boolean;
                /** @enum {string} */
                op: "range";
                upTo?: string | number | boolean;
            })[];
            /** @enum {string} */
            kind: "cross-tab";
            rows: string;
        } | {
            /** @description All must hold. */
            filters: ({
                column: string;
                /** @enum {string} */
                op: "is";
                value: string | number | boolean;
            } | {
                column: string;
                /** @enum {string} */
                op: "in";
                values: (string | number | boolean)[];
            } | {
                below?: string | number | boolean;
                column: string;
                from?: string | number | boolean;
                /** @enum {string} */
                op: "range";
                upTo?: string | number | boolean;
            })[];
            /** @enum {string} */
            kind: "mean";
            of: string;
        } | {
            /** @description Ascending. Bins are below the first, between two, and from the last up. */
            edges: string[];
            /** @description All must hold. */
            filters: ({
                column: string;
                /** @enum {string} */
                op: "is";
                value: string | number | boolean;
            } | {
                column: string;
                /** @enum {string} */
                op: "in";
                values: (string | number | boolean)[];
            } | {
                below?: string | number | boolean;
                column: string;
                from?: string | number | boolean;
                /** @enum {string} */
                op: "range";
                upTo?: string | number | boolean;
            })[];
            /** @enum {string} */
            kind: "quantiles";
            of: string;
            probabilities: string[];
        } | {
            /** @enum {string} */
            kind: "variant-presence";
            variant: {
                alt: string;
                /** @example GRCh38 */
                assembly: string;
                /** @example chr1 */
                contig: string;
                /** @description Counted from 1. */
                position: number;
                ref: string;
            };
        } | {
            /** @enum {string} */
            kind: "allele-count";
            variant: {
                alt: string;
                /** @example GRCh38 */
                assembly: string;
                /** @example chr1 */
                contig: string;
                /** @description Counted from 1. */
                position: number;
                ref: string;
            };
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    "federation.read-peer-document": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The ledger entry and the node’s signed promise to include it */
                        evidence?: {
                            entry: string;
                            leafHash: string;
                            promise: string;
                        };
                        /** @description A node about itself. Discovery only: pinned keys are the ones that count. */
                        output: {
                            /** @description Base of the API, without query, fragment or user name */
                            address: string;
                            keys: {
                                keyId: string;
                                /** @description Raw Ed25519 public key, base64url without padding */
                                publicKey: string;
                                purpose: "node" | "log" | "witness";
                            }[];
                            logOrigin: string;
                            /** @description ISO 3166-1 alpha-2 */
                            member: string;
                            name: string;
                            protocols: string[];
                            /** @description Name and version, for operators */
                            software: string;
                        };
                        /** @description docs/protocol/verdict.schema.json */
                        verdict?: unknown;
                    };
                };
            };
            /** @description RFC 9457 problem: what happened, which rule or field, what to do next */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        because: {
                            citation?: string;
                            field?: string;
                            rule?: string;
                            text: string;
                        }[];
                        code: string;
                        detail?: unknown;
                        kind: string;
                        message: string;
                        next?: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
        };
    };
    "data-commons.answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    dataset: string;
                    facts: {
                        /** @description Its number. */
                        "irb.approvalId"?: string;
                        /** @description The board that gave it. */
                        "irb.body"?: string;
                        /** @description An ethics approval document is on file. */
                        "irb.hasApproval"?: boolean;
                        /** @description Places it covers. */
                        "irb.places"?: string[];
                        /** @description Project ids it covers. */
                        "irb.projects"?: string[];
                        /** @description First day in force. */
                        "irb.validFrom"?: string;
                        /** @description First day no longer in force. */
                        "irb.validTo"?: string;
                        /** @description The requester holds a mandate of its nation to ask. */
                        "mandate.isHeld"?: boolean;
                        /** @description The nation that vouches for it. */
                        "mandate.issuedBy"?: string;
                        /** @description Mandates held, for example `researcher`. */
                        "mandate.roles"?: string[];
                        /** @description When it ends. */
                        "mandate.validUntil"?: string;
                        /** @description Its number. */
                        "permit.id"?: string;
                        /** @description A permit of the competent access body is on file. */
                        "permit.isHeld"?: boolean;
                        /** @description First day no longer in force. */
                        "permit.validTo"?: string;
                        /** @description Whose government funds the work. */
                        "project.fundingNation"?: string;
                        /** @description The grant or award. */
                        "project.grantId"?: string;
                        /** @description Verified project identifier (PS, IRB). */
                        "project.id"?: string;
                        /** @description Grant, contract or agreement of a national government. */
                        "project.isFederallyFunded"?: boolean;
                        /** @description Codes of the duties accepted: `PUB`, `COL`, `RTN`, `MOR`, ... */
                        "purpose.acceptedDuties"?: string[];
                        /** @description MONDO ids the work is about. */
                        "purpose.diseases"?: string[];
                        /** @description For how many months access is asked. */
                        "purpose.durationMonths"?: number;
                        /** @description The requester means to pass the data on. */
                        "purpose.hasOnwardTransfer"?: boolean;
                        /** @description A model is trained on the data or on the answers. */
                        "purpose.isAiTraining"?: boolean;
                        /** @description Done for commercial advantage, whoever does it. */
                        "purpose.isCommercial"?: boolean;
                        /** @description The trained model is to be used commercially. */
                        "purpose.isCommercialModel"?: boolean;
                        /** @description Trained weights are to be given to others. */
                        "purpose.isModelRelease"?: boolean;
                        /** @description A publication is planned. */
                        "purpose.isPublicationPlanned"?: boolean;
                        /** @description A declared emergency is the purpose. */
                        "purpose.isPublicHealthEmergency"?: boolean;
                        /** @description Day of the first planned publication. */
                        "purpose.plannedPublicationOn"?: string;
                        /** @description Where the data or answers are processed. */
                        "purpose.processingPlaces"?: string[];
                        /** @description Coded kinds of study, for DUO:0000012. */
                        "purpose.researchTypes"?: string[];
                        /** @description An age or gender group itself is the target. */
                        "purpose.targetsSubjectGroup"?: boolean;
                        /** @description DUO purpose terms or their words: `DUO:0000037`, `biomedical`, `disease`; see duo/terms.ts. */
                        "purpose.terms"?: string[];
                        /** @description In words; never decides anything. */
                        "purpose.text"?: string;
                        /** @description Genotypes are used, alone or with phenotypes (GSO). */
                        "purpose.usesGenotype"?: boolean;
                        /** @description Citizenships, when a law asks for them. */
                        "requester.citizenships"?: string[];
                        /** @description Where the institution is established. */
                        "requester.institutionCountry"?: string;
                        /** @description Verified identifier of the institution, a ROR id. */
                        "requester.institutionId"?: string;
                        /** @description The organisation trades for profit. */
                        "requester.isCommercial"?: boolean;
                        /** @description Designated or covered as to a country of concern. */
                        "requester.isCoveredPerson"?: boolean;
                        /** @description The organisation is not for profit (NPU, NPUNCU). */
                        "requester.isNotForProfit"?: boolean;
                        /** @description Screened against the lists of concern without an open hit. */
                        "requester.isScreened"?: boolean;
                        /** @description The party acted for, `pty_...`. */
                        "requester.organisationId"?: string;
                        /**
                         * @description What kind of organisation it is.
                         * @enum {unknown}
                         */
                        "requester.organisationKind"?: "university" | "public-body" | "hospital" | "nonprofit" | "company" | "individual";
                        /** @description Nations whose owners hold at least one basis point. */
                        "requester.ownerNations"?: string[];
                        /** @description Verified identifier of the person, an ORCID id where there is one. */
                        "requester.personId"?: string;
                        /** @description Country of primary residence. */
                        "requester.residence"?: string;
                        /**
                         * @description The closest tier the requester is registered or accredited for.
                         * @enum {unknown}
                         */
                        "requester.tier"?: "open" | "registered" | "accredited";
                        /** @description GA4GH visa digests relied upon. */
                        "requester.visas"?: string[];
                    };
                    question: components["schemas"]["def-1"];
                    questionId: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The ledger entry and the node’s signed promise to include it */
                        evidence?: {
                            entry: string;
                            leafHash: string;
                            promise: string;
                        };
                        output: {
                            agreement: string;
                            /** Answer */
                            answer: {
                                /** @enum {string} */
                                status: "suppressed";
                            } | {
                                count: number;
                                /** @enum {string} */
                                kind: "count";
                                /** @enum {string} */
                                status: "answered";
                            } | {
                                columns: string[];
                                columnTotals: (number | null)[];
                                counts: (number | null)[][];
                                /** @enum {string} */
                                kind: "cross-tab";
                                rows: string[];
                                rowTotals: (number | null)[];
                                /** @enum {string} */
                                status: "answered";
                                /** @description null is a suppressed cell */
                                total: number | null;
                            } | {
                                /** @enum {string} */
                                kind: "mean";
                                mean: string;
                                n: number;
                                /** @enum {string} */
                                status: "answered";
                                sum?: string;
                            } | {
                                bins: {
                                    below?: string;
                                    /** @description null is a suppressed cell */
                                    count: number | null;
                                    from?: string;
                                }[];
                                /** @enum {string} */
                                kind: "quantiles";
                                quantiles: {
                                    below?: string;
                                    from?: string;
                                    probability: string;
                                }[];
                                /** @enum {string} */
                                status: "answered";
                                /** @description null is a suppressed cell */
                                total: number | null;
                            } | {
                                /** @enum {boolean} */
                                isPresent: true;
                                /** @enum {string} */
                                kind: "variant-presence";
                                /** @enum {string} */
                                status: "answered";
                            } | {
                                /** @description null is a suppressed cell */
                                alleleCount: number | null;
                                /** @description null is a suppressed cell */
                                alleleNumber: number | null;
                                basis: "genotypes" | "declared";
                                /** @description null is a suppressed cell */
                                carriers: number | null;
                                /** @enum {string} */
                                kind: "allele-count";
                                /** @enum {string} */
                                status: "answered";
                            };
                            at: string;
                            dataset: string;
                            duties: unknown[];
                            policy: {
                                minimumCell: number;
                                roundingBase: number;
                            };
                            questionId: string;
                            records: number;
                            /** @description Exact units under the agreement’s formula */
                            units: string;
                        };
                        /** @description docs/protocol/verdict.schema.json */
                        verdict?: unknown;
                    };
                };
            };
            /** @description RFC 9457 problem: what happened, which rule or field, what to do next */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        because: {
                            citation?: string;
                            field?: string;
                            rule?: string;
                            text: string;
                        }[];
                        code: string;
                        detail?: unknown;
                        kind: string;
                        message: string;
                        next?: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
        };
    };
    "data-commons.read-balance": {
        parameters: {
            query?: {
                agreement?: string;
            };
            header?: never;
            path: {
                /** @description ISO 3166-1 alpha-2 */
                partner: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The ledger entry and the node’s signed promise to include it */
                        evidence?: {
                            entry: string;
                            leafHash: string;
                            promise: string;
                        };
                        output: {
                            agreement: string;
                            cure: {
                                [key: string]: unknown;
                            };
                            /** @description Exact; absent where nothing is owed */
                            floor?: string;
                            graceQuarters?: number;
                            history: {
                                [key: string]: unknown;
                            };
                            home: string;
                            inForceFrom?: string;
                            isInForce: boolean;
                            notices: {
                                agreement: string;
                                /** @description When it was given or heard here */
                                at: string;
                                /** @description The member that gave it: both compute it */
                                by: string;
                                floor: string;
                                /** @description This node’s own books say the same */
                                isAgreed: boolean;
                                /** @description Day 0 of the ladder */
                                noticeOn: string;
                                /** @description Civil date, UTC, from which the step holds */
                                on: string;
                                /** @description The other party of the agreement */
                                partner: string;
                                /** @description Whose shortfall it is about */
                                party: string;
                                /** @description In which the party first stood below */
                                quarter: string;
                                received: string;
                                served: string;
                                /** @enum {unknown} */
                                stage: "notice" | "consultation" | "cure" | "suspended" | "lifted";
                                text: string;
                            }[];
                            partner: string;
                            quarters: {
                                from: string;
                                given: {
                                    exchanges: number;
                                    /** @description Exact, under the agreement’s formula */
                                    units: string;
                                };
                                /** @description Over, and not in the first quarters of grace */
                                isJudged: boolean;
                                isRunning: boolean;
                                partnerRolling?: {
                                    /** @description First quarter of the window */
                                    from: string;
                                    given: string;
                                    isBelow: boolean;
                                    /** @description Units to give more for the floor */
                                    lacking: string;
                                    /** @description Given over received, exact; null when nothing was received */
                                    ratio: string | null;
                                    received: string;
                                };
                                quarter: string;
                                /** @description Given over received, exact; null when nothing was received */
                                ratio: string | null;
                                received: {
                                    exchanges: number;
                                    /** @description Exact, under the agreement’s formula */
                                    units: string;
                                };
                                rolling?: {
                                    /** @description First quarter of the window */
                                    from: string;
                                    given: string;
                                    isBelow: boolean;
                                    /** @description Units to give more for the floor */
                                    lacking: string;
                                    /** @description Given over received, exact; null when nothing was received */
                                    ratio: string | null;
                                    received: string;
                                };
                                /** @description As the partner computed it, turned to this side */
                                theirs?: {
                                    checkedAt: string;
                                    differences: unknown[];
                                    given: {
                                        exchanges: number;
                                        /** @description Exact, under the agreement’s formula */
                                        units: string;
                                    };
                                    isEqual: boolean;
                                    next?: string;
                                    received: {
                                        exchanges: number;
                                        /** @description Exact, under the agreement’s formula */
                                        units: string;
                                    };
                                    text: string;
                                };
                                to: string;
                            }[];
                            standings: unknown[];
                            statements: {
                                agreement: string;
                                flows: [
                                    {
                                        /** @description of the sorted list [entry, units] */
                                        entries: string;
                                        exchanges: number;
                                        /** @description ISO 3166-1 alpha-2 */
                                        from: string;
                                        /** @description ISO 3166-1 alpha-2 */
                                        to: string;
                                        /** @description exact, lowest terms */
                                        units: string;
                                    },
                                    {
                                        /** @description of the sorted list [entry, units] */
                                        entries: string;
                                        exchanges: number;
                                        /** @description ISO 3166-1 alpha-2 */
                                        from: string;
                                        /** @description ISO 3166-1 alpha-2 */
                                        to: string;
                                        /** @description exact, lowest terms */
                                        units: string;
                                    }
                                ];
                                /** @description sorted */
                                parties: [
                                    string,
                                    string
                                ];
                                quarter: string;
                                /** @enum {string} */
                                typ: "entente-reciprocity-statement/1";
                            }[];
                            suspends: string[];
                            windowQuarters?: number;
                        };
                        /** @description docs/protocol/verdict.schema.json */
                        verdict?: unknown;
                    };
                };
            };
            /** @description RFC 9457 problem: what happened, which rule or field, what to do next */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        because: {
                            citation?: string;
                            field?: string;
                            rule?: string;
                            text: string;
                        }[];
                        code: string;
                        detail?: unknown;
                        kind: string;
                        message: string;
                        next?: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
        };
    };
    "data-commons.list-cure-notices": {
        parameters: {
            query?: {
                agreement?: string;
                /** @description ISO 3166-1 alpha-2 */
                partner?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The ledger entry and the node’s signed promise to include it */
                        evidence?: {
                            entry: string;
                            leafHash: string;
                            promise: string;
                        };
                        output: {
                            notices: {
                                agreement: string;
                                /** @description When it was given or heard here */
                                at: string;
                                /** @description The member that gave it: both compute it */
                                by: string;
                                floor: string;
                                /** @description This node’s own books say the same */
                                isAgreed: boolean;
                                /** @description Day 0 of the ladder */
                                noticeOn: string;
                                /** @description Civil date, UTC, from which the step holds */
                                on: string;
                                /** @description The other party of the agreement */
                                partner: string;
                                /** @description Whose shortfall it is about */
                                party: string;
                                /** @description In which the party first stood below */
                                quarter: string;
                                received: string;
                                served: string;
                                /** @enum {unknown} */
                                stage: "notice" | "consultation" | "cure" | "suspended" | "lifted";
                                text: string;
                            }[];
                        };
                        /** @description docs/protocol/verdict.schema.json */
                        verdict?: unknown;
                    };
                };
            };
            /** @description RFC 9457 problem: what happened, which rule or field, what to do next */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        because: {
                            citation?: string;
                            field?: string;
                            rule?: string;
                            text: string;
                        }[];
                        code: string;
                        detail?: unknown;
                        kind: string;
                        message: string;
                        next?: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
        };
    };
    "data-commons.give-cure-notice": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    agreement: string;
                    /** @description Day 0 of the ladder */
                    noticeOn: string;
                    /** @description Civil date, UTC, from which the step holds */
                    on: string;
                    /** @description ISO 3166-1 alpha-2 */
                    partner: string;
                    /** @description Whose shortfall it is about */
                    party: string;
                    /** @enum {unknown} */
                    stage: "notice" | "consultation" | "cure" | "suspended" | "lifted";
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The ledger entry and the node’s signed promise to include it */
                        evidence?: {
                            entry: string;
                            leafHash: string;
                            promise: string;
                        };
                        output: {
                            notice: {
                                agreement: string;
                                floor: string;
                                /** @description Day 0 of the ladder */
                                noticeOn: string;
                                /** @description Civil date, UTC, from which the step holds */
                                on: string;
                                /** @description Whose shortfall it is about */
                                party: string;
                                /** @description In which the party first stood below */
                                quarter: string;
                                received: string;
                                served: string;
                                /** @enum {unknown} */
                                stage: "notice" | "consultation" | "cure" | "suspended" | "lifted";
                                text: string;
                            };
                        };
                        /** @description docs/protocol/verdict.schema.json */
                        verdict?: unknown;
                    };
                };
            };
            /** @description RFC 9457 problem: what happened, which rule or field, what to do next */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        because: {
                            citation?: string;
                            field?: string;
                            rule?: string;
                            text: string;
                        }[];
                        code: string;
                        detail?: unknown;
                        kind: string;
                        message: string;
                        next?: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
        };
    };
    "data-commons.list-datasets": {
        parameters: {
            query?: {
                /** @description Last id of the page before */
                after?: string;
                /** @description Only what this agreement covers; needs its other party */
                agreement?: string;
                category?: string;
                class?: string;
                isHuman?: boolean;
                isSynthetic?: boolean;
                isWithdrawn?: boolean;
                /** @description Its files can answer this kind */
                kind?: "count" | "cross-tab" | "mean" | "quantiles" | "variant-presence" | "allele-count" | "copy";
                limit?: number;
                /** @description The other party of the agreement */
                partner?: string;
                /** @description Words of title, abstract, classes or columns */
                text?: string;
                tier?: "open" | "registered" | "accredited";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The ledger entry and the node’s signed promise to include it */
                        evidence?: {
                            entry: string;
                            leafHash: string;
                            promise: string;
                        };
                        output: {
                            datasets: {
                                abstract: string;
                                assemblies: string[];
                                categories: string[];
                                classes: string[];
                                columns: {
                                    about?: string;
                                    /** @description Values that enough people have to be named */
                                    categories?: string[];
                                    /** @description Round edges that suit bins of this column */
                                    edges?: string[];
                                    /** @description Names persons; of no use to ask */
                                    isIdentifier?: boolean;
                                    label?: string;
                                    name: string;
                                    /** @description Decimal places of a number */
                                    scale?: number;
                                    /** @description A question reads columns of one table only */
                                    table?: number;
                                    /** @description integer, decimal, date, boolean or text */
                                    type: string;
                                    /** @description UCUM where there is one: mmol/L */
                                    unit?: string;
                                }[];
                                dataUse?: (string | {
                                    date?: string;
                                    diseases?: string[];
                                    institutions?: string[];
                                    investigators?: string[];
                                    months?: number;
                                    projects?: string[];
                                    regions?: string[];
                                    researchTypes?: string[];
                                    term: string;
                                    users?: string[];
                                })[];
                                fileDigests: string[];
                                holder: string;
                                id: string;
                                isHuman: boolean;
                                isSynthetic: boolean;
                                /** @description Counts below are suppressed; an agreement may ask for more */
                                minimumCell?: number;
                                /** @description Measured from the files; read it with the data set, lists leave it out */
                                profile?: {
                                    bins?: {
                                        /** @description A number, or a day in a column of dates */
                                        below?: string;
                                        /** @description null is a suppressed cell */
                                        count: number | null;
                                        /** @description A number, or a day in a column of dates */
                                        from?: string;
                                    }[];
                                    categories?: {
                                        count: number;
                                        value: string;
                                    }[];
                                    column: string;
                                    /** @description null is a suppressed cell */
                                    missing?: number | null;
                                    table: number;
                                    /** @enum {unknown} */
                                    why?: "identifier" | "free-text" | "no-values" | "too-few";
                                }[];
                                /** @description Where non-human material comes from and what is owed for it */
                                provenance?: {
                                    benefitSharing: {
                                        because: string;
                                        /** @enum {string} */
                                        duty: "none";
                                    } | {
                                        /** @enum {unknown} */
                                        duty: "always" | "on-commercial-use";
                                        text: string;
                                        with: string;
                                        within?: string;
                                    };
                                    /** @description Country of collection. */
                                    collectedIn: string;
                                    /** @description First day of collection. */
                                    collectedOn: string;
                                    /** @description Last day. */
                                    collectedTo?: string;
                                    communityLabels?: {
                                        /**
                                         * @description What the label asks of a user.
                                         * @enum {unknown}
                                         */
                                        asks: "attribution" | "notice" | "non-commercial" | "consent";
                                        community: string;
                                        /** @description For example `TK NC`. */
                                        label: string;
                                        text: string;
                                    }[];
                                    /** @description Why none is needed. */
                                    noPermitBecause?: {
                                        citation: string;
                                        text: string;
                                    };
                                    permit?: {
                                        authority?: string;
                                        /** @description The holder looked it up with its issuer. */
                                        isChecked: boolean;
                                        /**
                                         * @description An internationally recognised certificate of compliance, or a permit of the country.
                                         * @enum {unknown}
                                         */
                                        kind: "ircc" | "permit";
                                        /** @description Third parties may receive the material or data. */
                                        mayPassOn: boolean;
                                        /** @description For an IRCC: ABSCH-IRCC-XX-000000-1. */
                                        number: string;
                                        /**
                                         * @description The uses that it allows.
                                         * @enum {unknown}
                                         */
                                        uses: "any" | "non-commercial";
                                        /** @description First day no longer in force. */
                                        validTo?: string;
                                    };
                                };
                                /** @description Kinds of question that its files can answer */
                                questionKinds?: ("count" | "cross-tab" | "mean" | "quantiles" | "variant-presence" | "allele-count" | "copy")[];
                                recordsTotal: number;
                                registeredAt: string;
                                roundingBase?: number;
                                tier: string;
                                title: string;
                                variants?: {
                                    assembly?: string;
                                    /** @description genotypes: carriers can be counted */
                                    basis?: string;
                                    /** @description Called genotypes over all, exact */
                                    callRate?: string;
                                    contigs: {
                                        length?: number;
                                        name: string;
                                        /** @description null is a suppressed cell */
                                        records?: number | null;
                                    }[];
                                    records: number;
                                    /** @description Alternatives by frequency among called alleles */
                                    spectrum?: {
                                        below?: string;
                                        /** @description null is a suppressed cell */
                                        count: number | null;
                                        from?: string;
                                    }[];
                                    transitions?: number;
                                    transversions?: number;
                                }[];
                                withdrawnAt?: string;
                            }[];
                            /** @description Of all pages */
                            total: number;
                        };
                        /** @description docs/protocol/verdict.schema.json */
                        verdict?: unknown;
                    };
                };
            };
            /** @description RFC 9457 problem: what happened, which rule or field, what to do next */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        because: {
                            citation?: string;
                            field?: string;
                            rule?: string;
                            text: string;
                        }[];
                        code: string;
                        detail?: unknown;
                        kind: string;
                        message: string;
                        next?: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
        };
    };
    "data-commons.register-dataset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    description: {
                        abstract: string;
                        /**
                         * @description What was done to it.
                         * @enum {unknown}
                         */
                        anonymisation?: "none" | "pseudonymised" | "anonymised";
                        /** @description Of VCF files that do not prove theirs. */
                        assembly?: string;
                        categories: ("genomic" | "other-omic" | "biometric" | "geolocation" | "health" | "financial" | "identifiers" | "non-human")[];
                        /** @description Classes that agreements can name, for example `cardiac-genomes`. */
                        classes: string[];
                        /** @description ISO 8601 civil date */
                        collectedOn?: string;
                        /** @description ISO 3166-1 alpha-2 */
                        collectionCountry?: string;
                        /** @description What people call the columns, and units. */
                        columnNotes?: {
                            about?: string;
                            label?: string;
                            name: string;
                            /** @description UCUM where there is one: mmol/L */
                            unit?: string;
                        }[];
                        /** @description Labels for which the community consented to use. */
                        communityConsents?: string[];
                        concernsIndigenousPeoples?: boolean;
                        consentBasis?: string;
                        dataUse?: (string | {
                            date?: string;
                            diseases?: string[];
                            institutions?: string[];
                            investigators?: string[];
                            months?: number;
                            projects?: string[];
                            regions?: string[];
                            researchTypes?: string[];
                            term: string;
                            users?: string[];
                        })[];
                        disclosure?: {
                            /** @description A mean is suppressed when one contribution exceeds this share of the total. */
                            dominancePercent: number;
                            /** @description Counts below this are suppressed, and nothing published may narrow one further. */
                            minimumCell: number;
                            /** @description Published counts are rounded to a multiple of this; 1 publishes them exactly. */
                            roundingBase: number;
                            /** @description Whether a cell of nobody is suppressed like any small cell. */
                            zeros: "suppress" | "publish";
                        };
                        /** @description ISO 3166-1 alpha-2 */
                        fundingNation?: string;
                        hasForeignUseConsent?: boolean;
                        /**
                         * @description What kind of organisation holds it.
                         * @enum {unknown}
                         */
                        holderKind: "university" | "public-body" | "hospital" | "nonprofit" | "company" | "individual";
                        isControlledAccess?: boolean;
                        isHuman: boolean;
                        /** @description Generated; labelled so everywhere. */
                        isSynthetic?: boolean;
                        /** @description Column with the nation whose person it is, ISO 3166-1 alpha-2. */
                        nationColumn?: string;
                        /** @description Column that names the person, in the one table of persons. */
                        personColumn?: string;
                        /** @description Name of the holder’s register that the identifiers are from: data sets that name the same one mean the same person by the same identifier. */
                        personNamespace?: string;
                        /** @description Where non-human material comes from and what is owed for it */
                        provenance?: {
                            benefitSharing: {
                                because: string;
                                /** @enum {string} */
                                duty: "none";
                            } | {
                                /** @enum {unknown} */
                                duty: "always" | "on-commercial-use";
                                text: string;
                                with: string;
                                within?: string;
                            };
                            /** @description Country of collection. */
                            collectedIn: string;
                            /** @description First day of collection. */
                            collectedOn: string;
                            /** @description Last day. */
                            collectedTo?: string;
                            communityLabels?: {
                                /**
                                 * @description What the label asks of a user.
                                 * @enum {unknown}
                                 */
                                asks: "attribution" | "notice" | "non-commercial" | "consent";
                                community: string;
                                /** @description For example `TK NC`. */
                                label: string;
                                text: string;
                            }[];
                            /** @description Why none is needed. */
                            noPermitBecause?: {
                                citation: string;
                                text: string;
                            };
                            permit?: {
                                authority?: string;
                                /** @description The holder looked it up with its issuer. */
                                isChecked: boolean;
                                /**
                                 * @description An internationally recognised certificate of compliance, or a permit of the country.
                                 * @enum {unknown}
                                 */
                                kind: "ircc" | "permit";
                                /** @description Third parties may receive the material or data. */
                                mayPassOn: boolean;
                                /** @description For an IRCC: ABSCH-IRCC-XX-000000-1. */
                                number: string;
                                /**
                                 * @description The uses that it allows.
                                 * @enum {unknown}
                                 */
                                uses: "any" | "non-commercial";
                                /** @description First day no longer in force. */
                                validTo?: string;
                            };
                        };
                        repository?: string;
                        /**
                         * @description The tier at which it is asked.
                         * @enum {unknown}
                         */
                        tier: "open" | "registered" | "accredited";
                        title: string;
                    };
                    /** @description Paths relative to the node’s data folder */
                    files: string[];
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The ledger entry and the node’s signed promise to include it */
                        evidence?: {
                            entry: string;
                            leafHash: string;
                            promise: string;
                        };
                        output: {
                            dataset: {
                                description: {
                                    abstract: string;
                                    /**
                                     * @description What was done to it.
                                     * @enum {unknown}
                                     */
                                    anonymisation?: "none" | "pseudonymised" | "anonymised";
                                    /** @description Of VCF files that do not prove theirs. */
                                    assembly?: string;
                                    categories: ("genomic" | "other-omic" | "biometric" | "geolocation" | "health" | "financial" | "identifiers" | "non-human")[];
                                    /** @description Classes that agreements can name, for example `cardiac-genomes`. */
                                    classes: string[];
                                    /** @description ISO 8601 civil date */
                                    collectedOn?: string;
                                    /** @description ISO 3166-1 alpha-2 */
                                    collectionCountry?: string;
                                    /** @description What people call the columns, and units. */
                                    columnNotes?: {
                                        about?: string;
                                        label?: string;
                                        name: string;
                                        /** @description UCUM where there is one: mmol/L */
                                        unit?: string;
                                    }[];
                                    /** @description Labels for which the community consented to use. */
                                    communityConsents?: string[];
                                    concernsIndigenousPeoples?: boolean;
                                    consentBasis?: string;
                                    dataUse?: (string | {
                                        date?: string;
                                        diseases?: string[];
                                        institutions?: string[];
                                        investigators?: string[];
                                        months?: number;
                                        projects?: string[];
                                        regions?: string[];
                                        researchTypes?: string[];
                                        term: string;
                                        users?: string[];
                                    })[];
                                    disclosure?: {
                                        /** @description A mean is suppressed when one contribution exceeds this share of the total. */
                                        dominancePercent: number;
                                        /** @description Counts below this are suppressed, and nothing published may narrow one further. */
                                        minimumCell: number;
                                        /** @description Published counts are rounded to a multiple of this; 1 publishes them exactly. */
                                        roundingBase: number;
                                        /** @description Whether a cell of nobody is suppressed like any small cell. */
                                        zeros: "suppress" | "publish";
                                    };
                                    /** @description ISO 3166-1 alpha-2 */
                                    fundingNation?: string;
                                    hasForeignUseConsent?: boolean;
                                    /**
                                     * @description What kind of organisation holds it.
                                     * @enum {unknown}
                                     */
                                    holderKind: "university" | "public-body" | "hospital" | "nonprofit" | "company" | "individual";
                                    isControlledAccess?: boolean;
                                    isHuman: boolean;
                                    /** @description Generated; labelled so everywhere. */
                                    isSynthetic?: boolean;
                                    /** @description Column with the nation whose person it is, ISO 3166-1 alpha-2. */
                                    nationColumn?: string;
                                    /** @description Column that names the person, in the one table of persons. */
                                    personColumn?: string;
                                    /** @description Name of the holder’s register that the identifiers are from: data sets that name the same one mean the same person by the same identifier. */
                                    personNamespace?: string;
                                    /** @description Where non-human material comes from and what is owed for it */
                                    provenance?: {
                                        benefitSharing: {
                                            because: string;
                                            /** @enum {string} */
                                            duty: "none";
                                        } | {
                                            /** @enum {unknown} */
                                            duty: "always" | "on-commercial-use";
                                            text: string;
                                            with: string;
                                            within?: string;
                                        };
                                        /** @description Country of collection. */
                                        collectedIn: string;
                                        /** @description First day of collection. */
                                        collectedOn: string;
                                        /** @description Last day. */
                                        collectedTo?: string;
                                        communityLabels?: {
                                            /**
                                             * @description What the label asks of a user.
                                             * @enum {unknown}
                                             */
                                            asks: "attribution" | "notice" | "non-commercial" | "consent";
                                            community: string;
                                            /** @description For example `TK NC`. */
                                            label: string;
                                            text: string;
                                        }[];
                                        /** @description Why none is needed. */
                                        noPermitBecause?: {
                                            citation: string;
                                            text: string;
                                        };
                                        permit?: {
                                            authority?: string;
                                            /** @description The holder looked it up with its issuer. */
                                            isChecked: boolean;
                                            /**
                                             * @description An internationally recognised certificate of compliance, or a permit of the country.
                                             * @enum {unknown}
                                             */
                                            kind: "ircc" | "permit";
                                            /** @description Third parties may receive the material or data. */
                                            mayPassOn: boolean;
                                            /** @description For an IRCC: ABSCH-IRCC-XX-000000-1. */
                                            number: string;
                                            /**
                                             * @description The uses that it allows.
                                             * @enum {unknown}
                                             */
                                            uses: "any" | "non-commercial";
                                            /** @description First day no longer in force. */
                                            validTo?: string;
                                        };
                                    };
                                    repository?: string;
                                    /**
                                     * @description The tier at which it is asked.
                                     * @enum {unknown}
                                     */
                                    tier: "open" | "registered" | "accredited";
                                    title: string;
                                };
                                files: {
                                    assembly?: string;
                                    bytes: number;
                                    columns?: {
                                        name: string;
                                        type: string;
                                    }[];
                                    contigs?: string[];
                                    /** @description How the values of each column are spread, exactly; never leaves */
                                    distributions?: {
                                        column: string;
                                        distribution: {
                                            cells: {
                                                count: number;
                                                value: string;
                                            }[];
                                            /** @enum {string} */
                                            kind: "categories";
                                            missing: number;
                                        } | {
                                            counts: number[];
                                            /** @description Ascending; one bin more than edges */
                                            edges: string[];
                                            /** @enum {string} */
                                            kind: "bins";
                                            missing: number;
                                        } | {
                                            /** @enum {string} */
                                            kind: "none";
                                            missing: number;
                                            /** @enum {unknown} */
                                            why: "identifier" | "free-text" | "no-values";
                                        };
                                    }[];
                                    /** @enum {unknown} */
                                    format: "table" | "vcf";
                                    mediaType: string;
                                    /** @description Relative to the node’s data folder; stays there. */
                                    path: string;
                                    profile?: {
                                        bytes: number;
                                        columns: {
                                            distinct: {
                                                count: number;
                                                isCapped: boolean;
                                            };
                                            missing: number;
                                            name: string;
                                            range?: {
                                                from: string;
                                                to: string;
                                            };
                                            scale?: number;
                                            sentinels: {
                                                [key: string]: number;
                                            };
                                            type: "integer" | "decimal" | "date" | "boolean" | "text";
                                        }[];
                                        /** @enum {string} */
                                        format: "table";
                                        mediaType: "text/csv" | "text/tab-separated-values" | "application/vnd.apache.parquet";
                                        rows: number;
                                        sha256: string;
                                    };
                                    records: number;
                                    samples?: number;
                                    sha256: string;
                                    vcf?: {
                                        alternatives: {
                                            breakend: number;
                                            indel: number;
                                            overlap: number;
                                            snv: number;
                                            symbolic: number;
                                        };
                                        assembly: {
                                            matchingContigs: number;
                                            name: string;
                                        } | null;
                                        basis: "genotypes" | "declared" | null;
                                        bytes: number;
                                        compression: "none" | "gzip" | "bgzf";
                                        contigs: {
                                            length: number | null;
                                            name: string;
                                            records: number;
                                        }[];
                                        declaredCounts: {
                                            compared: number;
                                            different: number;
                                        };
                                        declaredReference: string | null;
                                        /** @enum {string} */
                                        format: "vcf";
                                        genotypes: {
                                            called: number;
                                            missing: number;
                                        };
                                        /** @enum {string} */
                                        mediaType: "text/vcf";
                                        passedRecords: number;
                                        records: number;
                                        samples: number;
                                        sha256: string;
                                        spectrum: {
                                            absent: number;
                                            counts: number[];
                                            edges: string[];
                                        };
                                        substitutions: {
                                            transitions: number;
                                            transversions: number;
                                        };
                                        version: string;
                                    };
                                }[];
                                /** @description Member whose node holds it. */
                                holder: string;
                                id: string;
                                /** @description The organisation that registered it. */
                                party: string;
                                personCount?: number;
                                persons?: {
                                    [key: string]: number;
                                };
                                recordsTotal: number;
                                registeredAt: string;
                                withdrawnAt?: string;
                            };
                        };
                        /** @description docs/protocol/verdict.schema.json */
                        verdict?: unknown;
                    };
                };
            };
            /** @description RFC 9457 problem: what happened, which rule or field, what to do next */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        because: {
                            citation?: string;
                            field?: string;
                            rule?: string;
                            text: string;
                        }[];
                        code: string;
                        detail?: unknown;
                        kind: string;
                        message: string;
                        next?: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
        };
    };
    "data-commons.read-dataset": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                dataset: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The ledger entry and the node’s signed promise to include it */
                        evidence?: {
                            entry: string;
                            leafHash: string;
                            promise: string;
                        };
                        output: {
                            dataset: {
                                description: {
                                    abstract: string;
                                    /**
                                     * @description What was done to it.
                                     * @enum {unknown}
                                     */
                                    anonymisation?: "none" | "pseudonymised" | "anonymised";
                                    /** @description Of VCF files that do not prove theirs. */
                                    assembly?: string;
                                    categories: ("genomic" | "other-omic" | "biometric" | "geolocation" | "health" | "financial" | "identifiers" | "non-human")[];
                                    /** @description Classes that agreements can name, for example `cardiac-genomes`. */
                                    classes: string[];
                                    /** @description ISO 8601 civil date */
                                    collectedOn?: string;
                                    /** @description ISO 3166-1 alpha-2 */
                                    collectionCountry?: string;
                                    /** @description What people call the columns, and units. */
                                    columnNotes?: {
                                        about?: string;
                                        label?: string;
                                        name: string;
                                        /** @description UCUM where there is one: mmol/L */
                                        unit?: string;
                                    }[];
                                    /** @description Labels for which the community consented to use. */
                                    communityConsents?: string[];
                                    concernsIndigenousPeoples?: boolean;
                                    consentBasis?: string;
                                    dataUse?: (string | {
                                        date?: string;
                                        diseases?: string[];
                                        institutions?: string[];
                                        investigators?: string[];
                                        months?: number;
                                        projects?: string[];
                                        regions?: string[];
                                        researchTypes?: string[];
                                        term: string;
                                        users?: string[];
                                    })[];
                                    disclosure?: {
                                        /** @description A mean is suppressed when one contribution exceeds this share of the total. */
                                        dominancePercent: number;
                                        /** @description Counts below this are suppressed, and nothing published may narrow one further. */
                                        minimumCell: number;
                                        /** @description Published counts are rounded to a multiple of this; 1 publishes them exactly. */
                                        roundingBase: number;
                                        /** @description Whether a cell of nobody is suppressed like any small cell. */
                                        zeros: "suppress" | "publish";
                                    };
                                    /** @description ISO 3166-1 alpha-2 */
                                    fundingNation?: string;
                                    hasForeignUseConsent?: boolean;
                                    /**
                                     * @description What kind of organisation holds it.
                                     * @enum {unknown}
                                     */
                                    holderKind: "university" | "public-body" | "hospital" | "nonprofit" | "company" | "individual";
                                    isControlledAccess?: boolean;
                                    isHuman: boolean;
                                    /** @description Generated; labelled so everywhere. */
                                    isSynthetic?: boolean;
                                    /** @description Column with the nation whose person it is, ISO 3166-1 alpha-2. */
                                    nationColumn?: string;
                                    /** @description Column that names the person, in the one table of persons. */
                                    personColumn?: string;
                                    /** @description Name of the holder’s register that the identifiers are from: data sets that name the same one mean the same person by the same identifier. */
                                    personNamespace?: string;
                                    /** @description Where non-human material comes from and what is owed for it */
                                    provenance?: {
                                        benefitSharing: {
                                            because: string;
                                            /** @enum {string} */
                                            duty: "none";
                                        } | {
                                            /** @enum {unknown} */
                                            duty: "always" | "on-commercial-use";
                                            text: string;
                                            with: string;
                                            within?: string;
                                        };
                                        /** @description Country of collection. */
                                        collectedIn: string;
                                        /** @description First day of collection. */
                                        collectedOn: string;
                                        /** @description Last day. */
                                        collectedTo?: string;
                                        communityLabels?: {
                                            /**
                                             * @description What the label asks of a user.
                                             * @enum {unknown}
                                             */
                                            asks: "attribution" | "notice" | "non-commercial" | "consent";
                                            community: string;
                                            /** @description For example `TK NC`. */
                                            label: string;
                                            text: string;
                                        }[];
                                        /** @description Why none is needed. */
                                        noPermitBecause?: {
                                            citation: string;
                                            text: string;
                                        };
                                        permit?: {
                                            authority?: string;
                                            /** @description The holder looked it up with its issuer. */
                                            isChecked: boolean;
                                            /**
                                             * @description An internationally recognised certificate of compliance, or a permit of the country.
                                             * @enum {unknown}
                                             */
                                            kind: "ircc" | "permit";
                                            /** @description Third parties may receive the material or data. */
                                            mayPassOn: boolean;
                                            /** @description For an IRCC: ABSCH-IRCC-XX-000000-1. */
                                            number: string;
                                            /**
                                             * @description The uses that it allows.
                                             * @enum {unknown}
                                             */
                                            uses: "any" | "non-commercial";
                                            /** @description First day no longer in force. */
                                            validTo?: string;
                                        };
                                    };
                                    repository?: string;
                                    /**
                                     * @description The tier at which it is asked.
                                     * @enum {unknown}
                                     */
                                    tier: "open" | "registered" | "accredited";
                                    title: string;
                                };
                                files: {
                                    assembly?: string;
                                    bytes: number;
                                    columns?: {
                                        name: string;
                                        type: string;
                                    }[];
                                    contigs?: string[];
                                    /** @description How the values of each column are spread, exactly; never leaves */
                                    distributions?: {
                                        column: string;
                                        distribution: {
                                            cells: {
                                                count: number;
                                                value: string;
                                            }[];
                                            /** @enum {string} */
                                            kind: "categories";
                                            missing: number;
                                        } | {
                                            counts: number[];
                                            /** @description Ascending; one bin more than edges */
                                            edges: string[];
                                            /** @enum {string} */
                                            kind: "bins";
                                            missing: number;
                                        } | {
                                            /** @enum {string} */
                                            kind: "none";
                                            missing: number;
                                            /** @enum {unknown} */
                                            why: "identifier" | "free-text" | "no-values";
                                        };
                                    }[];
                                    /** @enum {unknown} */
                                    format: "table" | "vcf";
                                    mediaType: string;
                                    /** @description Relative to the node’s data folder; stays there. */
                                    path: string;
                                    profile?: {
                                        bytes: number;
                                        columns: {
                                            distinct: {
                                                count: number;
                                                isCapped: boolean;
                                            };
                                            missing: number;
                                            name: string;
                                            range?: {
                                                from: string;
                                                to: string;
                                            };
                                            scale?: number;
                                            sentinels: {
                                                [key: string]: number;
                                            };
                                            type: "integer" | "decimal" | "date" | "boolean" | "text";
                                        }[];
                                        /** @enum {string} */
                                        format: "table";
                                        mediaType: "text/csv" | "text/tab-separated-values" | "application/vnd.apache.parquet";
                                        rows: number;
                                        sha256: string;
                                    };
                                    records: number;
                                    samples?: number;
                                    sha256: string;
                                    vcf?: {
                                        alternatives: {
                                            breakend: number;
                                            indel: number;
                                            overlap: number;
                                            snv: number;
                                            symbolic: number;
                                        };
                                        assembly: {
                                            matchingContigs: number;
                                            name: string;
                                        } | null;
                                        basis: "genotypes" | "declared" | null;
                                        bytes: number;
                                        compression: "none" | "gzip" | "bgzf";
                                        contigs: {
                                            length: number | null;
                                            name: string;
                                            records: number;
                                        }[];
                                        declaredCounts: {
                                            compared: number;
                                            different: number;
                                        };
                                        declaredReference: string | null;
                                        /** @enum {string} */
                                        format: "vcf";
                                        genotypes: {
                                            called: number;
                                            missing: number;
                                        };
                                        /** @enum {string} */
                                        mediaType: "text/vcf";
                                        passedRecords: number;
                                        records: number;
                                        samples: number;
                                        sha256: string;
                                        spectrum: {
                                            absent: number;
                                            counts: number[];
                                            edges: string[];
                                        };
                                        substitutions: {
                                            transitions: number;
                                            transversions: number;
                                        };
                                        version: string;
                                    };
                                }[];
                                /** @description Member whose node holds it. */
                                holder: string;
                                id: string;
                                /** @description The organisation that registered it. */
                                party: string;
                                personCount?: number;
                                persons?: {
                                    [key: string]: number;
                                };
                                recordsTotal: number;
                                registeredAt: string;
                                withdrawnAt?: string;
                            };
                        };
                        /** @description docs/protocol/verdict.schema.json */
                        verdict?: unknown;
                    };
                };
            };
            /** @description RFC 9457 problem: what happened, which rule or field, what to do next */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        because: {
                            citation?: string;
                            field?: string;
                            rule?: string;
                            text: string;
                        }[];
                        code: string;
                        detail?: unknown;
                        kind: string;
                        message: string;
                        next?: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
        };
    };
    "data-commons.withdraw-dataset": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                dataset: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The ledger entry and the node’s signed promise to include it */
                        evidence?: {
                            entry: string;
                            leafHash: string;
                            promise: string;
                        };
                        output: {
                            dataset: string;
                            stoppedTransfers: string[];
                        };
                        /** @description docs/protocol/verdict.schema.json */
                        verdict?: unknown;
                    };
                };
            };
            /** @description RFC 9457 problem: what happened, which rule or field, what to do next */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        because: {
                            citation?: string;
                            field?: string;
                            rule?: string;
                            text: string;
                        }[];
                        code: string;
                        detail?: unknown;
                        kind: string;
                        message: string;
                        next?: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
        };
    };
    "data-commons.list-duties": {
        parameters: {
            query?: {
                /** @description Last id of the page before */
                after?: string;
                /** @description The party that owes it */
                bearer?: string;
                limit?: number;
                state?: "due" | "running" | "done" | "overdue";
                /** @description A transfer, or a data set refused */
                subject?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The ledger entry and the node’s signed promise to include it */
                        evidence?: {
                            entry: string;
                            leafHash: string;
                            promise: string;
                        };
                        output: {
                            duties: {
                                /** @description RFC 3339 instant in UTC */
                                arisenAt: string;
                                /** @description The party or member that owes it */
                                bearer: string;
                                citation: string;
                                code: string;
                                /** @description Last day, when it runs from the act itself */
                                dueOn?: string;
                                evidence?: {
                                    /** @description Of the report or document that shows it */
                                    digest?: string;
                                    /** @description What was done, in words */
                                    text: string;
                                };
                                /** @description RFC 3339 instant in UTC */
                                fulfilledAt?: string;
                                fulfilledBy?: string;
                                /** @description `dty_...` */
                                id: string;
                                /**
                                 * @description Lasts up to `dueOn` instead of falling due on it
                                 * @enum {boolean}
                                 */
                                isPeriod?: true;
                                /** @enum {unknown} */
                                on: "requester" | "holder";
                                rule: string;
                                /** @description Type of the ledger entry that holds the verdict */
                                source: string;
                                /** @enum {unknown} */
                                state: "due" | "running" | "done" | "overdue";
                                /** @description What it is about: a transfer, or the data set refused */
                                subject: string;
                                text: string;
                                /** @description Of the verdict it comes from */
                                verdict: string;
                                /** @description ISO 8601 duration */
                                within?: string;
                            }[];
                        };
                        /** @description docs/protocol/verdict.schema.json */
                        verdict?: unknown;
                    };
                };
            };
            /** @description RFC 9457 problem: what happened, which rule or field, what to do next */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        because: {
                            citation?: string;
                            field?: string;
                            rule?: string;
                            text: string;
                        }[];
                        code: string;
                        detail?: unknown;
                        kind: string;
                        message: string;
                        next?: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
        };
    };
    "data-commons.fulfil-duty": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                duty: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    evidence: {
                        /** @description Of the report or document that shows it */
                        digest?: string;
                        /** @description What was done, in words */
                        text: string;
                    };
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The ledger entry and the node’s signed promise to include it */
                        evidence?: {
                            entry: string;
                            leafHash: string;
                            promise: string;
                        };
                        output: {
                            duty: {
                                /** @description RFC 3339 instant in UTC */
                                arisenAt: string;
                                /** @description The party or member that owes it */
                                bearer: string;
                                citation: string;
                                code: string;
                                /** @description Last day, when it runs from the act itself */
                                dueOn?: string;
                                evidence?: {
                                    /** @description Of the report or document that shows it */
                                    digest?: string;
                                    /** @description What was done, in words */
                                    text: string;
                                };
                                /** @description RFC 3339 instant in UTC */
                                fulfilledAt?: string;
                                fulfilledBy?: string;
                                /** @description `dty_...` */
                                id: string;
                                /**
                                 * @description Lasts up to `dueOn` instead of falling due on it
                                 * @enum {boolean}
                                 */
                                isPeriod?: true;
                                /** @enum {unknown} */
                                on: "requester" | "holder";
                                rule: string;
                                /** @description Type of the ledger entry that holds the verdict */
                                source: string;
                                /** @enum {unknown} */
                                state: "due" | "running" | "done" | "overdue";
                                /** @description What it is about: a transfer, or the data set refused */
                                subject: string;
                                text: string;
                                /** @description Of the verdict it comes from */
                                verdict: string;
                                /** @description ISO 8601 duration */
                                within?: string;
                            };
                        };
                        /** @description docs/protocol/verdict.schema.json */
                        verdict?: unknown;
                    };
                };
            };
            /** @description RFC 9457 problem: what happened, which rule or field, what to do next */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        because: {
                            citation?: string;
                            field?: string;
                            rule?: string;
                            text: string;
                        }[];
                        code: string;
                        detail?: unknown;
                        kind: string;
                        message: string;
                        next?: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
        };
    };
    "data-commons.list-exchanges": {
        parameters: {
            query?: {
                /** @description Last id of the page before */
                after?: string;
                agreement?: string;
                /** @description ISO 3166-1 alpha-2 */
                counterpart?: string;
                dataset?: string;
                direction?: "served" | "received";
                kind?: "answer" | "copy";
                limit?: number;
                quarter?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The ledger entry and the node’s signed promise to include it */
                        evidence?: {
                            entry: string;
                            leafHash: string;
                            promise: string;
                        };
                        output: {
                            exchanges: {
                                agreement: string;
                                at: string;
                                counterpart: string;
                                dataset: string;
                                /** @enum {unknown} */
                                direction: "served" | "received";
                                /** @description In the holder’s log */
                                entry?: string;
                                id: string;
                                /** @enum {unknown} */
                                kind: "answer" | "copy";
                                /** @description qst_..., or trf_... of a copy */
                                question: string;
                                records: number;
                                /** @description Exact, under the agreement’s formula */
                                units: string;
                            }[];
                        };
                        /** @description docs/protocol/verdict.schema.json */
                        verdict?: unknown;
                    };
                };
            };
            /** @description RFC 9457 problem: what happened, which rule or field, what to do next */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        because: {
                            citation?: string;
                            field?: string;
                            rule?: string;
                            text: string;
                        }[];
                        code: string;
                        detail?: unknown;
                        kind: string;
                        message: string;
                        next?: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
        };
    };
    "data-commons.list-heard-questions": {
        parameters: {
            query?: {
                /** @description Last id of the page before */
                after?: string;
                dataset?: string;
                limit?: number;
                /** @description ISO 3166-1 alpha-2 */
                member?: string;
                outcome?: "answered" | "suppressed" | "refused";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The ledger entry and the node’s signed promise to include it */
                        evidence?: {
                            entry: string;
                            leafHash: string;
                            promise: string;
                        };
                        output: {
                            questions: {
                                asked: unknown;
                                at: string;
                                dataset: string;
                                /** @description Once it has its number in the log */
                                entry?: string;
                                id: string;
                                kind: string;
                                /** @description Who asked */
                                member: string;
                                /** @enum {unknown} */
                                outcome: "answered" | "suppressed" | "refused";
                                question: string;
                            }[];
                        };
                        /** @description docs/protocol/verdict.schema.json */
                        verdict?: unknown;
                    };
                };
            };
            /** @description RFC 9457 problem: what happened, which rule or field, what to do next */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        because: {
                            citation?: string;
                            field?: string;
                            rule?: string;
                            text: string;
                        }[];
                        code: string;
                        detail?: unknown;
                        kind: string;
                        message: string;
                        next?: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
        };
    };
    "data-commons.judge-question": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    dataset: string;
                    facts: {
                        /** @description Its number. */
                        "irb.approvalId"?: string;
                        /** @description The board that gave it. */
                        "irb.body"?: string;
                        /** @description An ethics approval document is on file. */
                        "irb.hasApproval"?: boolean;
                        /** @description Places it covers. */
                        "irb.places"?: string[];
                        /** @description Project ids it covers. */
                        "irb.projects"?: string[];
                        /** @description First day in force. */
                        "irb.validFrom"?: string;
                        /** @description First day no longer in force. */
                        "irb.validTo"?: string;
                        /** @description The requester holds a mandate of its nation to ask. */
                        "mandate.isHeld"?: boolean;
                        /** @description The nation that vouches for it. */
                        "mandate.issuedBy"?: string;
                        /** @description Mandates held, for example `researcher`. */
                        "mandate.roles"?: string[];
                        /** @description When it ends. */
                        "mandate.validUntil"?: string;
                        /** @description Its number. */
                        "permit.id"?: string;
                        /** @description A permit of the competent access body is on file. */
                        "permit.isHeld"?: boolean;
                        /** @description First day no longer in force. */
                        "permit.validTo"?: string;
                        /** @description Whose government funds the work. */
                        "project.fundingNation"?: string;
                        /** @description The grant or award. */
                        "project.grantId"?: string;
                        /** @description Verified project identifier (PS, IRB). */
                        "project.id"?: string;
                        /** @description Grant, contract or agreement of a national government. */
                        "project.isFederallyFunded"?: boolean;
                        /** @description Codes of the duties accepted: `PUB`, `COL`, `RTN`, `MOR`, ... */
                        "purpose.acceptedDuties"?: string[];
                        /** @description MONDO ids the work is about. */
                        "purpose.diseases"?: string[];
                        /** @description For how many months access is asked. */
                        "purpose.durationMonths"?: number;
                        /** @description The requester means to pass the data on. */
                        "purpose.hasOnwardTransfer"?: boolean;
                        /** @description A model is trained on the data or on the answers. */
                        "purpose.isAiTraining"?: boolean;
                        /** @description Done for commercial advantage, whoever does it. */
                        "purpose.isCommercial"?: boolean;
                        /** @description The trained model is to be used commercially. */
                        "purpose.isCommercialModel"?: boolean;
                        /** @description Trained weights are to be given to others. */
                        "purpose.isModelRelease"?: boolean;
                        /** @description A publication is planned. */
                        "purpose.isPublicationPlanned"?: boolean;
                        /** @description A declared emergency is the purpose. */
                        "purpose.isPublicHealthEmergency"?: boolean;
                        /** @description Day of the first planned publication. */
                        "purpose.plannedPublicationOn"?: string;
                        /** @description Where the data or answers are processed. */
                        "purpose.processingPlaces"?: string[];
                        /** @description Coded kinds of study, for DUO:0000012. */
                        "purpose.researchTypes"?: string[];
                        /** @description An age or gender group itself is the target. */
                        "purpose.targetsSubjectGroup"?: boolean;
                        /** @description DUO purpose terms or their words: `DUO:0000037`, `biomedical`, `disease`; see duo/terms.ts. */
                        "purpose.terms"?: string[];
                        /** @description In words; never decides anything. */
                        "purpose.text"?: string;
                        /** @description Genotypes are used, alone or with phenotypes (GSO). */
                        "purpose.usesGenotype"?: boolean;
                        /** @description Citizenships, when a law asks for them. */
                        "requester.citizenships"?: string[];
                        /** @description Where the institution is established. */
                        "requester.institutionCountry"?: string;
                        /** @description Verified identifier of the institution, a ROR id. */
                        "requester.institutionId"?: string;
                        /** @description The organisation trades for profit. */
                        "requester.isCommercial"?: boolean;
                        /** @description Designated or covered as to a country of concern. */
                        "requester.isCoveredPerson"?: boolean;
                        /** @description The organisation is not for profit (NPU, NPUNCU). */
                        "requester.isNotForProfit"?: boolean;
                        /** @description Screened against the lists of concern without an open hit. */
                        "requester.isScreened"?: boolean;
                        /** @description The party acted for, `pty_...`. */
                        "requester.organisationId"?: string;
                        /**
                         * @description What kind of organisation it is.
                         * @enum {unknown}
                         */
                        "requester.organisationKind"?: "university" | "public-body" | "hospital" | "nonprofit" | "company" | "individual";
                        /** @description Nations whose owners hold at least one basis point. */
                        "requester.ownerNations"?: string[];
                        /** @description Verified identifier of the person, an ORCID id where there is one. */
                        "requester.personId"?: string;
                        /** @description Country of primary residence. */
                        "requester.residence"?: string;
                        /**
                         * @description The closest tier the requester is registered or accredited for.
                         * @enum {unknown}
                         */
                        "requester.tier"?: "open" | "registered" | "accredited";
                        /** @description GA4GH visa digests relied upon. */
                        "requester.visas"?: string[];
                    };
                    question: components["schemas"]["def-1"];
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The ledger entry and the node’s signed promise to include it */
                        evidence?: {
                            entry: string;
                            leafHash: string;
                            promise: string;
                        };
                        output: {
                            verdict: components["schemas"]["def-0"];
                        };
                        /** @description docs/protocol/verdict.schema.json */
                        verdict?: unknown;
                    };
                };
            };
            /** @description RFC 9457 problem: what happened, which rule or field, what to do next */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        because: {
                            citation?: string;
                            field?: string;
                            rule?: string;
                            text: string;
                        }[];
                        code: string;
                        detail?: unknown;
                        kind: string;
                        message: string;
                        next?: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
        };
    };
    "data-commons.receive-cure-notice": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    agreement: string;
                    floor: string;
                    /** @description Day 0 of the ladder */
                    noticeOn: string;
                    /** @description Civil date, UTC, from which the step holds */
                    on: string;
                    /** @description Whose shortfall it is about */
                    party: string;
                    /** @description In which the party first stood below */
                    quarter: string;
                    received: string;
                    served: string;
                    /** @enum {unknown} */
                    stage: "notice" | "consultation" | "cure" | "suspended" | "lifted";
                    text: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The ledger entry and the node’s signed promise to include it */
                        evidence?: {
                            entry: string;
                            leafHash: string;
                            promise: string;
                        };
                        output: {
                            isAgreed: boolean;
                        };
                        /** @description docs/protocol/verdict.schema.json */
                        verdict?: unknown;
                    };
                };
            };
            /** @description RFC 9457 problem: what happened, which rule or field, what to do next */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        because: {
                            citation?: string;
                            field?: string;
                            rule?: string;
                            text: string;
                        }[];
                        code: string;
                        detail?: unknown;
                        kind: string;
                        message: string;
                        next?: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
        };
    };
    "data-commons.list-partner-datasets": {
        parameters: {
            query?: {
                /** @description Last id of the page before */
                after?: string;
                /** @description Only what this agreement covers; needs its other party */
                agreement?: string;
                category?: string;
                class?: string;
                /** @description ISO 3166-1 alpha-2 */
                holder?: string;
                isHuman?: boolean;
                isSynthetic?: boolean;
                isWithdrawn?: boolean;
                /** @description Its files can answer this kind */
                kind?: "count" | "cross-tab" | "mean" | "quantiles" | "variant-presence" | "allele-count" | "copy";
                limit?: number;
                /** @description The other party of the agreement */
                partner?: string;
                /** @description Words of title, abstract, classes or columns */
                text?: string;
                tier?: "open" | "registered" | "accredited";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The ledger entry and the node’s signed promise to include it */
                        evidence?: {
                            entry: string;
                            leafHash: string;
                            promise: string;
                        };
                        output: {
                            datasets: {
                                abstract: string;
                                assemblies: string[];
                                categories: string[];
                                classes: string[];
                                columns: {
                                    about?: string;
                                    /** @description Values that enough people have to be named */
                                    categories?: string[];
                                    /** @description Round edges that suit bins of this column */
                                    edges?: string[];
                                    /** @description Names persons; of no use to ask */
                                    isIdentifier?: boolean;
                                    label?: string;
                                    name: string;
                                    /** @description Decimal places of a number */
                                    scale?: number;
                                    /** @description A question reads columns of one table only */
                                    table?: number;
                                    /** @description integer, decimal, date, boolean or text */
                                    type: string;
                                    /** @description UCUM where there is one: mmol/L */
                                    unit?: string;
                                }[];
                                dataUse?: (string | {
                                    date?: string;
                                    diseases?: string[];
                                    institutions?: string[];
                                    investigators?: string[];
                                    months?: number;
                                    projects?: string[];
                                    regions?: string[];
                                    researchTypes?: string[];
                                    term: string;
                                    users?: string[];
                                })[];
                                fileDigests: string[];
                                holder: string;
                                id: string;
                                isHuman: boolean;
                                isSynthetic: boolean;
                                /** @description Counts below are suppressed; an agreement may ask for more */
                                minimumCell?: number;
                                /** @description Measured from the files; read it with the data set, lists leave it out */
                                profile?: {
                                    bins?: {
                                        /** @description A number, or a day in a column of dates */
                                        below?: string;
                                        /** @description null is a suppressed cell */
                                        count: number | null;
                                        /** @description A number, or a day in a column of dates */
                                        from?: string;
                                    }[];
                                    categories?: {
                                        count: number;
                                        value: string;
                                    }[];
                                    column: string;
                                    /** @description null is a suppressed cell */
                                    missing?: number | null;
                                    table: number;
                                    /** @enum {unknown} */
                                    why?: "identifier" | "free-text" | "no-values" | "too-few";
                                }[];
                                /** @description Where non-human material comes from and what is owed for it */
                                provenance?: {
                                    benefitSharing: {
                                        because: string;
                                        /** @enum {string} */
                                        duty: "none";
                                    } | {
                                        /** @enum {unknown} */
                                        duty: "always" | "on-commercial-use";
                                        text: string;
                                        with: string;
                                        within?: string;
                                    };
                                    /** @description Country of collection. */
                                    collectedIn: string;
                                    /** @description First day of collection. */
                                    collectedOn: string;
                                    /** @description Last day. */
                                    collectedTo?: string;
                                    communityLabels?: {
                                        /**
                                         * @description What the label asks of a user.
                                         * @enum {unknown}
                                         */
                                        asks: "attribution" | "notice" | "non-commercial" | "consent";
                                        community: string;
                                        /** @description For example `TK NC`. */
                                        label: string;
                                        text: string;
                                    }[];
                                    /** @description Why none is needed. */
                                    noPermitBecause?: {
                                        citation: string;
                                        text: string;
                                    };
                                    permit?: {
                                        authority?: string;
                                        /** @description The holder looked it up with its issuer. */
                                        isChecked: boolean;
                                        /**
                                         * @description An internationally recognised certificate of compliance, or a permit of the country.
                                         * @enum {unknown}
                                         */
                                        kind: "ircc" | "permit";
                                        /** @description Third parties may receive the material or data. */
                                        mayPassOn: boolean;
                                        /** @description For an IRCC: ABSCH-IRCC-XX-000000-1. */
                                        number: string;
                                        /**
                                         * @description The uses that it allows.
                                         * @enum {unknown}
                                         */
                                        uses: "any" | "non-commercial";
                                        /** @description First day no longer in force. */
                                        validTo?: string;
                                    };
                                };
                                /** @description Kinds of question that its files can answer */
                                questionKinds?: ("count" | "cross-tab" | "mean" | "quantiles" | "variant-presence" | "allele-count" | "copy")[];
                                recordsTotal: number;
                                registeredAt: string;
                                roundingBase?: number;
                                tier: string;
                                title: string;
                                variants?: {
                                    assembly?: string;
                                    /** @description genotypes: carriers can be counted */
                                    basis?: string;
                                    /** @description Called genotypes over all, exact */
                                    callRate?: string;
                                    contigs: {
                                        length?: number;
                                        name: string;
                                        /** @description null is a suppressed cell */
                                        records?: number | null;
                                    }[];
                                    records: number;
                                    /** @description Alternatives by frequency among called alleles */
                                    spectrum?: {
                                        below?: string;
                                        /** @description null is a suppressed cell */
                                        count: number | null;
                                        from?: string;
                                    }[];
                                    transitions?: number;
                                    transversions?: number;
                                }[];
                                withdrawnAt?: string;
                            }[];
                            /** @description Of all pages */
                            total: number;
                        };
                        /** @description docs/protocol/verdict.schema.json */
                        verdict?: unknown;
                    };
                };
            };
            /** @description RFC 9457 problem: what happened, which rule or field, what to do next */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        because: {
                            citation?: string;
                            field?: string;
                            rule?: string;
                            text: string;
                        }[];
                        code: string;
                        detail?: unknown;
                        kind: string;
                        message: string;
                        next?: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
        };
    };
    "data-commons.receive-dataset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    abstract: string;
                    assemblies: string[];
                    categories: string[];
                    classes: string[];
                    columns: {
                        about?: string;
                        /** @description Values that enough people have to be named */
                        categories?: string[];
                        /** @description Round edges that suit bins of this column */
                        edges?: string[];
                        /** @description Names persons; of no use to ask */
                        isIdentifier?: boolean;
                        label?: string;
                        name: string;
                        /** @description Decimal places of a number */
                        scale?: number;
                        /** @description A question reads columns of one table only */
                        table?: number;
                        /** @description integer, decimal, date, boolean or text */
                        type: string;
                        /** @description UCUM where there is one: mmol/L */
                        unit?: string;
                    }[];
                    dataUse?: (string | {
                        date?: string;
                        diseases?: string[];
                        institutions?: string[];
                        investigators?: string[];
                        months?: number;
                        projects?: string[];
                        regions?: string[];
                        researchTypes?: string[];
                        term: string;
                        users?: string[];
                    })[];
                    fileDigests: string[];
                    holder: string;
                    id: string;
                    isHuman: boolean;
                    isSynthetic: boolean;
                    /** @description Counts below are suppressed; an agreement may ask for more */
                    minimumCell?: number;
                    /** @description Measured from the files; read it with the data set, lists leave it out */
                    profile?: {
                        bins?: {
                            /** @description A number, or a day in a column of dates */
                            below?: string;
                            /** @description null is a suppressed cell */
                            count: number | null;
                            /** @description A number, or a day in a column of dates */
                            from?: string;
                        }[];
                        categories?: {
                            count: number;
                            value: string;
                        }[];
                        column: string;
                        /** @description null is a suppressed cell */
                        missing?: number | null;
                        table: number;
                        /** @enum {unknown} */
                        why?: "identifier" | "free-text" | "no-values" | "too-few";
                    }[];
                    /** @description Where non-human material comes from and what is owed for it */
                    provenance?: {
                        benefitSharing: {
                            because: string;
                            /** @enum {string} */
                            duty: "none";
                        } | {
                            /** @enum {unknown} */
                            duty: "always" | "on-commercial-use";
                            text: string;
                            with: string;
                            within?: string;
                        };
                        /** @description Country of collection. */
                        collectedIn: string;
                        /** @description First day of collection. */
                        collectedOn: string;
                        /** @description Last day. */
                        collectedTo?: string;
                        communityLabels?: {
                            /**
                             * @description What the label asks of a user.
                             * @enum {unknown}
                             */
                            asks: "attribution" | "notice" | "non-commercial" | "consent";
                            community: string;
                            /** @description For example `TK NC`. */
                            label: string;
                            text: string;
                        }[];
                        /** @description Why none is needed. */
                        noPermitBecause?: {
                            citation: string;
                            text: string;
                        };
                        permit?: {
                            authority?: string;
                            /** @description The holder looked it up with its issuer. */
                            isChecked: boolean;
                            /**
                             * @description An internationally recognised certificate of compliance, or a permit of the country.
                             * @enum {unknown}
                             */
                            kind: "ircc" | "permit";
                            /** @description Third parties may receive the material or data. */
                            mayPassOn: boolean;
                            /** @description For an IRCC: ABSCH-IRCC-XX-000000-1. */
                            number: string;
                            /**
                             * @description The uses that it allows.
                             * @enum {unknown}
                             */
                            uses: "any" | "non-commercial";
                            /** @description First day no longer in force. */
                            validTo?: string;
                        };
                    };
                    /** @description Kinds of question that its files can answer */
                    questionKinds?: ("count" | "cross-tab" | "mean" | "quantiles" | "variant-presence" | "allele-count" | "copy")[];
                    recordsTotal: number;
                    registeredAt: string;
                    roundingBase?: number;
                    tier: string;
                    title: string;
                    variants?: {
                        assembly?: string;
                        /** @description genotypes: carriers can be counted */
                        basis?: string;
                        /** @description Called genotypes over all, exact */
                        callRate?: string;
                        contigs: {
                            length?: number;
                            name: string;
                            /** @description null is a suppressed cell */
                            records?: number | null;
                        }[];
                        records: number;
                        /** @description Alternatives by frequency among called alleles */
                        spectrum?: {
                            below?: string;
                            /** @description null is a suppressed cell */
                            count: number | null;
                            from?: string;
                        }[];
                        transitions?: number;
                        transversions?: number;
                    }[];
                    withdrawnAt?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The ledger entry and the node’s signed promise to include it */
                        evidence?: {
                            entry: string;
                            leafHash: string;
                            promise: string;
                        };
                        output: {
                            dataset: string;
                        };
                        /** @description docs/protocol/verdict.schema.json */
                        verdict?: unknown;
                    };
                };
            };
            /** @description RFC 9457 problem: what happened, which rule or field, what to do next */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        because: {
                            citation?: string;
                            field?: string;
                            rule?: string;
                            text: string;
                        }[];
                        code: string;
                        detail?: unknown;
                        kind: string;
                        message: string;
                        next?: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
        };
    };
    "data-commons.read-partner-dataset": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                dataset: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The ledger entry and the node’s signed promise to include it */
                        evidence?: {
                            entry: string;
                            leafHash: string;
                            promise: string;
                        };
                        output: {
                            agreements: {
                                agreement: string;
                                /** @description The data set’s id, or the class that is covered */
                                by: string;
                                /** @description Absent is silent, and denied */
                                commercialPurpose?: string;
                                expiresOn?: string;
                                inForceFrom?: string;
                                isInForce: boolean;
                                legalForm: string;
                                /** @description The other party */
                                partner: string;
                                purposes: string[];
                                tiers: {
                                    granularities: string[];
                                    isSuspended: boolean;
                                    minimumCell: number;
                                    roundingBase: number;
                                    tier: string;
                                }[];
                            }[];
                            dataset: {
                                abstract: string;
                                assemblies: string[];
                                categories: string[];
                                classes: string[];
                                columns: {
                                    about?: string;
                                    /** @description Values that enough people have to be named */
                                    categories?: string[];
                                    /** @description Round edges that suit bins of this column */
                                    edges?: string[];
                                    /** @description Names persons; of no use to ask */
                                    isIdentifier?: boolean;
                                    label?: string;
                                    name: string;
                                    /** @description Decimal places of a number */
                                    scale?: number;
                                    /** @description A question reads columns of one table only */
                                    table?: number;
                                    /** @description integer, decimal, date, boolean or text */
                                    type: string;
                                    /** @description UCUM where there is one: mmol/L */
                                    unit?: string;
                                }[];
                                dataUse?: (string | {
                                    date?: string;
                                    diseases?: string[];
                                    institutions?: string[];
                                    investigators?: string[];
                                    months?: number;
                                    projects?: string[];
                                    regions?: string[];
                                    researchTypes?: string[];
                                    term: string;
                                    users?: string[];
                                })[];
                                fileDigests: string[];
                                holder: string;
                                id: string;
                                isHuman: boolean;
                                isSynthetic: boolean;
                                /** @description Counts below are suppressed; an agreement may ask for more */
                                minimumCell?: number;
                                /** @description Measured from the files; read it with the data set, lists leave it out */
                                profile?: {
                                    bins?: {
                                        /** @description A number, or a day in a column of dates */
                                        below?: string;
                                        /** @description null is a suppressed cell */
                                        count: number | null;
                                        /** @description A number, or a day in a column of dates */
                                        from?: string;
                                    }[];
                                    categories?: {
                                        count: number;
                                        value: string;
                                    }[];
                                    column: string;
                                    /** @description null is a suppressed cell */
                                    missing?: number | null;
                                    table: number;
                                    /** @enum {unknown} */
                                    why?: "identifier" | "free-text" | "no-values" | "too-few";
                                }[];
                                /** @description Where non-human material comes from and what is owed for it */
                                provenance?: {
                                    benefitSharing: {
                                        because: string;
                                        /** @enum {string} */
                                        duty: "none";
                                    } | {
                                        /** @enum {unknown} */
                                        duty: "always" | "on-commercial-use";
                                        text: string;
                                        with: string;
                                        within?: string;
                                    };
                                    /** @description Country of collection. */
                                    collectedIn: string;
                                    /** @description First day of collection. */
                                    collectedOn: string;
                                    /** @description Last day. */
                                    collectedTo?: string;
                                    communityLabels?: {
                                        /**
                                         * @description What the label asks of a user.
                                         * @enum {unknown}
                                         */
                                        asks: "attribution" | "notice" | "non-commercial" | "consent";
                                        community: string;
                                        /** @description For example `TK NC`. */
                                        label: string;
                                        text: string;
                                    }[];
                                    /** @description Why none is needed. */
                                    noPermitBecause?: {
                                        citation: string;
                                        text: string;
                                    };
                                    permit?: {
                                        authority?: string;
                                        /** @description The holder looked it up with its issuer. */
                                        isChecked: boolean;
                                        /**
                                         * @description An internationally recognised certificate of compliance, or a permit of the country.
                                         * @enum {unknown}
                                         */
                                        kind: "ircc" | "permit";
                                        /** @description Third parties may receive the material or data. */
                                        mayPassOn: boolean;
                                        /** @description For an IRCC: ABSCH-IRCC-XX-000000-1. */
                                        number: string;
                                        /**
                                         * @description The uses that it allows.
                                         * @enum {unknown}
                                         */
                                        uses: "any" | "non-commercial";
                                        /** @description First day no longer in force. */
                                        validTo?: string;
                                    };
                                };
                                /** @description Kinds of question that its files can answer */
                                questionKinds?: ("count" | "cross-tab" | "mean" | "quantiles" | "variant-presence" | "allele-count" | "copy")[];
                                recordsTotal: number;
                                registeredAt: string;
                                roundingBase?: number;
                                tier: string;
                                title: string;
                                variants?: {
                                    assembly?: string;
                                    /** @description genotypes: carriers can be counted */
                                    basis?: string;
                                    /** @description Called genotypes over all, exact */
                                    callRate?: string;
                                    contigs: {
                                        length?: number;
                                        name: string;
                                        /** @description null is a suppressed cell */
                                        records?: number | null;
                                    }[];
                                    records: number;
                                    /** @description Alternatives by frequency among called alleles */
                                    spectrum?: {
                                        below?: string;
                                        /** @description null is a suppressed cell */
                                        count: number | null;
                                        from?: string;
                                    }[];
                                    transitions?: number;
                                    transversions?: number;
                                }[];
                                withdrawnAt?: string;
                            };
                            isHeldHere: boolean;
                        };
                        /** @description docs/protocol/verdict.schema.json */
                        verdict?: unknown;
                    };
                };
            };
            /** @description RFC 9457 problem: what happened, which rule or field, what to do next */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        because: {
                            citation?: string;
                            field?: string;
                            rule?: string;
                            text: string;
                        }[];
                        code: string;
                        detail?: unknown;
                        kind: string;
                        message: string;
                        next?: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
        };
    };
    "data-commons.preview-question": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Every data set of this class */
                    class?: string;
                    /** @description ds_..., asked alone */
                    datasets?: string[];
                    /** @description Only at these members */
                    holders?: string[];
                    /** @description Facts on the purpose, spelt as in the law packs */
                    purpose: {
                        /** @description Its number. */
                        "irb.approvalId"?: string;
                        /** @description The board that gave it. */
                        "irb.body"?: string;
                        /** @description An ethics approval document is on file. */
                        "irb.hasApproval"?: boolean;
                        /** @description Places it covers. */
                        "irb.places"?: string[];
                        /** @description Project ids it covers. */
                        "irb.projects"?: string[];
                        /** @description First day in force. */
                        "irb.validFrom"?: string;
                        /** @description First day no longer in force. */
                        "irb.validTo"?: string;
                        /** @description Its number. */
                        "permit.id"?: string;
                        /** @description A permit of the competent access body is on file. */
                        "permit.isHeld"?: boolean;
                        /** @description First day no longer in force. */
                        "permit.validTo"?: string;
                        /** @description Whose government funds the work. */
                        "project.fundingNation"?: string;
                        /** @description The grant or award. */
                        "project.grantId"?: string;
                        /** @description Verified project identifier (PS, IRB). */
                        "project.id"?: string;
                        /** @description Grant, contract or agreement of a national government. */
                        "project.isFederallyFunded"?: boolean;
                        /** @description Codes of the duties accepted: `PUB`, `COL`, `RTN`, `MOR`, ... */
                        "purpose.acceptedDuties"?: string[];
                        /** @description MONDO ids the work is about. */
                        "purpose.diseases"?: string[];
                        /** @description For how many months access is asked. */
                        "purpose.durationMonths"?: number;
                        /** @description The requester means to pass the data on. */
                        "purpose.hasOnwardTransfer"?: boolean;
                        /** @description A model is trained on the data or on the answers. */
                        "purpose.isAiTraining"?: boolean;
                        /** @description Done for commercial advantage, whoever does it. */
                        "purpose.isCommercial"?: boolean;
                        /** @description The trained model is to be used commercially. */
                        "purpose.isCommercialModel"?: boolean;
                        /** @description Trained weights are to be given to others. */
                        "purpose.isModelRelease"?: boolean;
                        /** @description A publication is planned. */
                        "purpose.isPublicationPlanned"?: boolean;
                        /** @description A declared emergency is the purpose. */
                        "purpose.isPublicHealthEmergency"?: boolean;
                        /** @description Day of the first planned publication. */
                        "purpose.plannedPublicationOn"?: string;
                        /** @description Where the data or answers are processed. */
                        "purpose.processingPlaces"?: string[];
                        /** @description Coded kinds of study, for DUO:0000012. */
                        "purpose.researchTypes"?: string[];
                        /** @description An age or gender group itself is the target. */
                        "purpose.targetsSubjectGroup"?: boolean;
                        /** @description DUO purpose terms or their words: `DUO:0000037`, `biomedical`, `disease`; see duo/terms.ts. */
                        "purpose.terms"?: string[];
                        /** @description In words; never decides anything. */
                        "purpose.text"?: string;
                        /** @description Genotypes are used, alone or with phenotypes (GSO). */
                        "purpose.usesGenotype"?: boolean;
                    };
                    question: components["schemas"]["def-1"];
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The ledger entry and the node’s signed promise to include it */
                        evidence?: {
                            entry: string;
                            leafHash: string;
                            promise: string;
                        };
                        output: {
                            previews: {
                                /** @enum {unknown} */
                                basis: "holder" | "here";
                                dataset: string;
                                duties: unknown[];
                                holder: string;
                                /** @enum {unknown} */
                                outcome: "permitted" | "permitted-with-duties" | "questions" | "refused" | "unknown";
                                questions: {
                                    fact: string;
                                    /** @description JSON Schema of what to state */
                                    form?: unknown;
                                    /** @description Yours to state in `purpose`; others are not */
                                    isYours: boolean;
                                    text: string;
                                }[];
                                reasons: {
                                    citation: string;
                                    next?: string;
                                    /** @description Whose law, or agreement, dataset, node */
                                    place: string;
                                    rule: string;
                                    text: string;
                                    whoMayChange?: string;
                                }[];
                                silence?: string;
                                title: string;
                                verdict?: unknown;
                            }[];
                        };
                        /** @description docs/protocol/verdict.schema.json */
                        verdict?: unknown;
                    };
                };
            };
            /** @description RFC 9457 problem: what happened, which rule or field, what to do next */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        because: {
                            citation?: string;
                            field?: string;
                            rule?: string;
                            text: string;
                        }[];
                        code: string;
                        detail?: unknown;
                        kind: string;
                        message: string;
                        next?: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
        };
    };
    "data-commons.list-questions": {
        parameters: {
            query?: {
                /** @description Last question of the page before */
                after?: string;
                /** @description Only those put to this member */
                holder?: string;
                limit?: number;
                /** @description Only those of which a part stands so */
                state?: "waiting" | "answered" | "suppressed" | "refused" | "slow" | "down" | "missing";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The ledger entry and the node’s signed promise to include it */
                        evidence?: {
                            entry: string;
                            leafHash: string;
                            promise: string;
                        };
                        output: {
                            questions: {
                                /** @description The question itself */
                                asked: unknown;
                                askedAt: string;
                                askedBy: string;
                                holders: string[];
                                question: string;
                                states: {
                                    answered: number;
                                    down: number;
                                    missing: number;
                                    refused: number;
                                    slow: number;
                                    suppressed: number;
                                    waiting: number;
                                };
                            }[];
                        };
                        /** @description docs/protocol/verdict.schema.json */
                        verdict?: unknown;
                    };
                };
            };
            /** @description RFC 9457 problem: what happened, which rule or field, what to do next */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        because: {
                            citation?: string;
                            field?: string;
                            rule?: string;
                            text: string;
                        }[];
                        code: string;
                        detail?: unknown;
                        kind: string;
                        message: string;
                        next?: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
        };
    };
    "data-commons.ask": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Every data set of this class */
                    class?: string;
                    /** @description ds_..., asked alone */
                    datasets?: string[];
                    /** @description Only at these members */
                    holders?: string[];
                    /** @description Facts on the purpose, spelt as in the law packs */
                    purpose: {
                        /** @description Its number. */
                        "irb.approvalId"?: string;
                        /** @description The board that gave it. */
                        "irb.body"?: string;
                        /** @description An ethics approval document is on file. */
                        "irb.hasApproval"?: boolean;
                        /** @description Places it covers. */
                        "irb.places"?: string[];
                        /** @description Project ids it covers. */
                        "irb.projects"?: string[];
                        /** @description First day in force. */
                        "irb.validFrom"?: string;
                        /** @description First day no longer in force. */
                        "irb.validTo"?: string;
                        /** @description Its number. */
                        "permit.id"?: string;
                        /** @description A permit of the competent access body is on file. */
                        "permit.isHeld"?: boolean;
                        /** @description First day no longer in force. */
                        "permit.validTo"?: string;
                        /** @description Whose government funds the work. */
                        "project.fundingNation"?: string;
                        /** @description The grant or award. */
                        "project.grantId"?: string;
                        /** @description Verified project identifier (PS, IRB). */
                        "project.id"?: string;
                        /** @description Grant, contract or agreement of a national government. */
                        "project.isFederallyFunded"?: boolean;
                        /** @description Codes of the duties accepted: `PUB`, `COL`, `RTN`, `MOR`, ... */
                        "purpose.acceptedDuties"?: string[];
                        /** @description MONDO ids the work is about. */
                        "purpose.diseases"?: string[];
                        /** @description For how many months access is asked. */
                        "purpose.durationMonths"?: number;
                        /** @description The requester means to pass the data on. */
                        "purpose.hasOnwardTransfer"?: boolean;
                        /** @description A model is trained on the data or on the answers. */
                        "purpose.isAiTraining"?: boolean;
                        /** @description Done for commercial advantage, whoever does it. */
                        "purpose.isCommercial"?: boolean;
                        /** @description The trained model is to be used commercially. */
                        "purpose.isCommercialModel"?: boolean;
                        /** @description Trained weights are to be given to others. */
                        "purpose.isModelRelease"?: boolean;
                        /** @description A publication is planned. */
                        "purpose.isPublicationPlanned"?: boolean;
                        /** @description A declared emergency is the purpose. */
                        "purpose.isPublicHealthEmergency"?: boolean;
                        /** @description Day of the first planned publication. */
                        "purpose.plannedPublicationOn"?: string;
                        /** @description Where the data or answers are processed. */
                        "purpose.processingPlaces"?: string[];
                        /** @description Coded kinds of study, for DUO:0000012. */
                        "purpose.researchTypes"?: string[];
                        /** @description An age or gender group itself is the target. */
                        "purpose.targetsSubjectGroup"?: boolean;
                        /** @description DUO purpose terms or their words: `DUO:0000037`, `biomedical`, `disease`; see duo/terms.ts. */
                        "purpose.terms"?: string[];
                        /** @description In words; never decides anything. */
                        "purpose.text"?: string;
                        /** @description Genotypes are used, alone or with phenotypes (GSO). */
                        "purpose.usesGenotype"?: boolean;
                    };
                    question: components["schemas"]["def-1"];
                    /** @description false: return at once; answers come to read-question */
                    wait?: boolean;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The ledger entry and the node’s signed promise to include it */
                        evidence?: {
                            entry: string;
                            leafHash: string;
                            promise: string;
                        };
                        output: {
                            answers: {
                                agreement?: string;
                                /** Answer */
                                answer?: {
                                    /** @enum {string} */
                                    status: "suppressed";
                                } | {
                                    count: number;
                                    /** @enum {string} */
                                    kind: "count";
                                    /** @enum {string} */
                                    status: "answered";
                                } | {
                                    columns: string[];
                                    columnTotals: (number | null)[];
                                    counts: (number | null)[][];
                                    /** @enum {string} */
                                    kind: "cross-tab";
                                    rows: string[];
                                    rowTotals: (number | null)[];
                                    /** @enum {string} */
                                    status: "answered";
                                    /** @description null is a suppressed cell */
                                    total: number | null;
                                } | {
                                    /** @enum {string} */
                                    kind: "mean";
                                    mean: string;
                                    n: number;
                                    /** @enum {string} */
                                    status: "answered";
                                    sum?: string;
                                } | {
                                    bins: {
                                        below?: string;
                                        /** @description null is a suppressed cell */
                                        count: number | null;
                                        from?: string;
                                    }[];
                                    /** @enum {string} */
                                    kind: "quantiles";
                                    quantiles: {
                                        below?: string;
                                        from?: string;
                                        probability: string;
                                    }[];
                                    /** @enum {string} */
                                    status: "answered";
                                    /** @description null is a suppressed cell */
                                    total: number | null;
                                } | {
                                    /** @enum {boolean} */
                                    isPresent: true;
                                    /** @enum {string} */
                                    kind: "variant-presence";
                                    /** @enum {string} */
                                    status: "answered";
                                } | {
                                    /** @description null is a suppressed cell */
                                    alleleCount: number | null;
                                    /** @description null is a suppressed cell */
                                    alleleNumber: number | null;
                                    basis: "genotypes" | "declared";
                                    /** @description null is a suppressed cell */
                                    carriers: number | null;
                                    /** @enum {string} */
                                    kind: "allele-count";
                                    /** @enum {string} */
                                    status: "answered";
                                };
                                at?: string;
                                dataset: string;
                                duties?: unknown[];
                                /** @description The holder’s entry and promise */
                                evidence?: unknown;
                                holder: string;
                                /** @enum {unknown} */
                                outcome: "waiting" | "answered" | "suppressed" | "refused" | "missing";
                                records?: number;
                                refusal?: unknown;
                                title: string;
                                units?: string;
                                /** @description The holder’s verdict, with every rule */
                                verdict?: unknown;
                            }[];
                            /** @description Holders that did not answer */
                            missing: string[];
                            /** @description qst_..., the question’s id */
                            question: string;
                        };
                        /** @description docs/protocol/verdict.schema.json */
                        verdict?: unknown;
                    };
                };
            };
            /** @description RFC 9457 problem: what happened, which rule or field, what to do next */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        because: {
                            citation?: string;
                            field?: string;
                            rule?: string;
                            text: string;
                        }[];
                        code: string;
                        detail?: unknown;
                        kind: string;
                        message: string;
                        next?: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
        };
    };
    "data-commons.read-question": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                question: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The ledger entry and the node’s signed promise to include it */
                        evidence?: {
                            entry: string;
                            leafHash: string;
                            promise: string;
                        };
                        output: {
                            answers: {
                                agreement?: string;
                                /** Answer */
                                answer?: {
                                    /** @enum {string} */
                                    status: "suppressed";
                                } | {
                                    count: number;
                                    /** @enum {string} */
                                    kind: "count";
                                    /** @enum {string} */
                                    status: "answered";
                                } | {
                                    columns: string[];
                                    columnTotals: (number | null)[];
                                    counts: (number | null)[][];
                                    /** @enum {string} */
                                    kind: "cross-tab";
                                    rows: string[];
                                    rowTotals: (number | null)[];
                                    /** @enum {string} */
                                    status: "answered";
                                    /** @description null is a suppressed cell */
                                    total: number | null;
                                } | {
                                    /** @enum {string} */
                                    kind: "mean";
                                    mean: string;
                                    n: number;
                                    /** @enum {string} */
                                    status: "answered";
                                    sum?: string;
                                } | {
                                    bins: {
                                        below?: string;
                                        /** @description null is a suppressed cell */
                                        count: number | null;
                                        from?: string;
                                    }[];
                                    /** @enum {string} */
                                    kind: "quantiles";
                                    quantiles: {
                                        below?: string;
                                        from?: string;
                                        probability: string;
                                    }[];
                                    /** @enum {string} */
                                    status: "answered";
                                    /** @description null is a suppressed cell */
                                    total: number | null;
                                } | {
                                    /** @enum {boolean} */
                                    isPresent: true;
                                    /** @enum {string} */
                                    kind: "variant-presence";
                                    /** @enum {string} */
                                    status: "answered";
                                } | {
                                    /** @description null is a suppressed cell */
                                    alleleCount: number | null;
                                    /** @description null is a suppressed cell */
                                    alleleNumber: number | null;
                                    basis: "genotypes" | "declared";
                                    /** @description null is a suppressed cell */
                                    carriers: number | null;
                                    /** @enum {string} */
                                    kind: "allele-count";
                                    /** @enum {string} */
                                    status: "answered";
                                };
                                askedAt: string;
                                at?: string;
                                dataset: string;
                                /** @description Until when the holder is waited for */
                                deadlineAt: string;
                                duties?: unknown[];
                                /** @description The holder’s entry and promise */
                                evidence?: unknown;
                                heardAt?: string;
                                holder: string;
                                /** @enum {unknown} */
                                outcome: "waiting" | "answered" | "suppressed" | "refused" | "missing";
                                records?: number;
                                refusal?: unknown;
                                /**
                                 * @description slow and down: nothing was heard, and why
                                 * @enum {unknown}
                                 */
                                state: "waiting" | "answered" | "suppressed" | "refused" | "slow" | "down" | "missing";
                                title: string;
                                units?: string;
                                /** @description The holder’s verdict, with every rule */
                                verdict?: unknown;
                            }[];
                            /** @description The question itself */
                            asked: unknown;
                            askedAt: string;
                            askedBy: string;
                            /** @description Purpose, and what this node attested of the requester */
                            facts: unknown;
                            /** @description Nothing is waited for any more */
                            isDone: boolean;
                            question: string;
                        };
                        /** @description docs/protocol/verdict.schema.json */
                        verdict?: unknown;
                    };
                };
            };
            /** @description RFC 9457 problem: what happened, which rule or field, what to do next */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        because: {
                            citation?: string;
                            field?: string;
                            rule?: string;
                            text: string;
                        }[];
                        code: string;
                        detail?: unknown;
                        kind: string;
                        message: string;
                        next?: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
        };
    };
    "data-commons.put-question": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                dataset: string;
                question: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The ledger entry and the node’s signed promise to include it */
                        evidence?: {
                            entry: string;
                            leafHash: string;
                            promise: string;
                        };
                        output: {
                            /** @enum {unknown} */
                            state: "waiting" | "answered" | "suppressed" | "refused" | "slow" | "down" | "missing";
                        };
                        /** @description docs/protocol/verdict.schema.json */
                        verdict?: unknown;
                    };
                };
            };
            /** @description RFC 9457 problem: what happened, which rule or field, what to do next */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        because: {
                            citation?: string;
                            field?: string;
                            rule?: string;
                            text: string;
                        }[];
                        code: string;
                        detail?: unknown;
                        kind: string;
                        message: string;
                        next?: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
        };
    };
    "data-commons.receive-copy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    agreement: string;
                    at: string;
                    /** @description The party that fetched it */
                    counterparty: string;
                    dataset: string;
                    id: string;
                    records: number;
                    transfer: string;
                    units: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The ledger entry and the node’s signed promise to include it */
                        evidence?: {
                            entry: string;
                            leafHash: string;
                            promise: string;
                        };
                        output: {
                            exchange: string;
                        };
                        /** @description docs/protocol/verdict.schema.json */
                        verdict?: unknown;
                    };
                };
            };
            /** @description RFC 9457 problem: what happened, which rule or field, what to do next */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        because: {
                            citation?: string;
                            field?: string;
                            rule?: string;
                            text: string;
                        }[];
                        code: string;
                        detail?: unknown;
                        kind: string;
                        message: string;
                        next?: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
        };
    };
    "data-commons.reconcile": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    agreement: string;
                    /** @description ISO 3166-1 alpha-2 */
                    partner: string;
                    quarter: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The ledger entry and the node’s signed promise to include it */
                        evidence?: {
                            entry: string;
                            leafHash: string;
                            promise: string;
                        };
                        output: {
                            differences: unknown[];
                            isEqual: boolean;
                            next?: string;
                            text: string;
                        };
                        /** @description docs/protocol/verdict.schema.json */
                        verdict?: unknown;
                    };
                };
            };
            /** @description RFC 9457 problem: what happened, which rule or field, what to do next */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        because: {
                            citation?: string;
                            field?: string;
                            rule?: string;
                            text: string;
                        }[];
                        code: string;
                        detail?: unknown;
                        kind: string;
                        message: string;
                        next?: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
        };
    };
    "data-commons.list-registrations": {
        parameters: {
            query?: {
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The ledger entry and the node’s signed promise to include it */
                        evidence?: {
                            entry: string;
                            leafHash: string;
                            promise: string;
                        };
                        output: {
                            registrations: {
                                begunAt: string;
                                begunBy: string;
                                /** @description ds_..., once it is done */
                                dataset?: string;
                                endedAt?: string;
                                files: string[];
                                findings: {
                                    citation?: string;
                                    /** @description Column or field of the file */
                                    field?: string;
                                    file: string;
                                    /** @enum {unknown} */
                                    level: "error" | "warning";
                                    /** @description Physical line, from 1 */
                                    line?: number;
                                    /** @description What to do about it */
                                    next?: string;
                                    /** @description Stable name, csv.constant-columns */
                                    rule?: string;
                                    text: string;
                                }[];
                                progress?: {
                                    /** @description Tables are read twice */
                                    bytesRead: number;
                                    /** @description To be read in all readings together */
                                    bytesTotal: number;
                                    /** @description Being read now */
                                    file?: string;
                                    filesDone: {
                                        bytes: number;
                                        columns?: number;
                                        file: string;
                                        rows: number;
                                        samples?: number;
                                        sha256: string;
                                    }[];
                                    /** @enum {unknown} */
                                    phase: "measuring" | "profiling" | "counting-persons" | "publishing";
                                };
                                /** @description Why it failed */
                                refusal?: unknown;
                                registration: string;
                                /** @enum {unknown} */
                                state: "waiting" | "running" | "done" | "failed" | "cancelled";
                                title: string;
                            }[];
                        };
                        /** @description docs/protocol/verdict.schema.json */
                        verdict?: unknown;
                    };
                };
            };
            /** @description RFC 9457 problem: what happened, which rule or field, what to do next */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        because: {
                            citation?: string;
                            field?: string;
                            rule?: string;
                            text: string;
                        }[];
                        code: string;
                        detail?: unknown;
                        kind: string;
                        message: string;
                        next?: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
        };
    };
    "data-commons.start-registration": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    description: {
                        abstract: string;
                        /**
                         * @description What was done to it.
                         * @enum {unknown}
                         */
                        anonymisation?: "none" | "pseudonymised" | "anonymised";
                        /** @description Of VCF files that do not prove theirs. */
                        assembly?: string;
                        categories: ("genomic" | "other-omic" | "biometric" | "geolocation" | "health" | "financial" | "identifiers" | "non-human")[];
                        /** @description Classes that agreements can name, for example `cardiac-genomes`. */
                        classes: string[];
                        /** @description ISO 8601 civil date */
                        collectedOn?: string;
                        /** @description ISO 3166-1 alpha-2 */
                        collectionCountry?: string;
                        /** @description What people call the columns, and units. */
                        columnNotes?: {
                            about?: string;
                            label?: string;
                            name: string;
                            /** @description UCUM where there is one: mmol/L */
                            unit?: string;
                        }[];
                        /** @description Labels for which the community consented to use. */
                        communityConsents?: string[];
                        concernsIndigenousPeoples?: boolean;
                        consentBasis?: string;
                        dataUse?: (string | {
                            date?: string;
                            diseases?: string[];
                            institutions?: string[];
                            investigators?: string[];
                            months?: number;
                            projects?: string[];
                            regions?: string[];
                            researchTypes?: string[];
                            term: string;
                            users?: string[];
                        })[];
                        disclosure?: {
                            /** @description A mean is suppressed when one contribution exceeds this share of the total. */
                            dominancePercent: number;
                            /** @description Counts below this are suppressed, and nothing published may narrow one further. */
                            minimumCell: number;
                            /** @description Published counts are rounded to a multiple of this; 1 publishes them exactly. */
                            roundingBase: number;
                            /** @description Whether a cell of nobody is suppressed like any small cell. */
                            zeros: "suppress" | "publish";
                        };
                        /** @description ISO 3166-1 alpha-2 */
                        fundingNation?: string;
                        hasForeignUseConsent?: boolean;
                        /**
                         * @description What kind of organisation holds it.
                         * @enum {unknown}
                         */
                        holderKind: "university" | "public-body" | "hospital" | "nonprofit" | "company" | "individual";
                        isControlledAccess?: boolean;
                        isHuman: boolean;
                        /** @description Generated; labelled so everywhere. */
                        isSynthetic?: boolean;
                        /** @description Column with the nation whose person it is, ISO 3166-1 alpha-2. */
                        nationColumn?: string;
                        /** @description Column that names the person, in the one table of persons. */
                        personColumn?: string;
                        /** @description Name of the holder’s register that the identifiers are from: data sets that name the same one mean the same person by the same identifier. */
                        personNamespace?: string;
                        /** @description Where non-human material comes from and what is owed for it */
                        provenance?: {
                            benefitSharing: {
                                because: string;
                                /** @enum {string} */
                                duty: "none";
                            } | {
                                /** @enum {unknown} */
                                duty: "always" | "on-commercial-use";
                                text: string;
                                with: string;
                                within?: string;
                            };
                            /** @description Country of collection. */
                            collectedIn: string;
                            /** @description First day of collection. */
                            collectedOn: string;
                            /** @description Last day. */
                            collectedTo?: string;
                            communityLabels?: {
                                /**
                                 * @description What the label asks of a user.
                                 * @enum {unknown}
                                 */
                                asks: "attribution" | "notice" | "non-commercial" | "consent";
                                community: string;
                                /** @description For example `TK NC`. */
                                label: string;
                                text: string;
                            }[];
                            /** @description Why none is needed. */
                            noPermitBecause?: {
                                citation: string;
                                text: string;
                            };
                            permit?: {
                                authority?: string;
                                /** @description The holder looked it up with its issuer. */
                                isChecked: boolean;
                                /**
                                 * @description An internationally recognised certificate of compliance, or a permit of the country.
                                 * @enum {unknown}
                                 */
                                kind: "ircc" | "permit";
                                /** @description Third parties may receive the material or data. */
                                mayPassOn: boolean;
                                /** @description For an IRCC: ABSCH-IRCC-XX-000000-1. */
                                number: string;
                                /**
                                 * @description The uses that it allows.
                                 * @enum {unknown}
                                 */
                                uses: "any" | "non-commercial";
                                /** @description First day no longer in force. */
                                validTo?: string;
                            };
                        };
                        repository?: string;
                        /**
                         * @description The tier at which it is asked.
                         * @enum {unknown}
                         */
                        tier: "open" | "registered" | "accredited";
                        title: string;
                    };
                    /** @description Paths relative to the node’s data folder */
                    files: string[];
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The ledger entry and the node’s signed promise to include it */
                        evidence?: {
                            entry: string;
                            leafHash: string;
                            promise: string;
                        };
                        output: {
                            registration: {
                                begunAt: string;
                                begunBy: string;
                                /** @description ds_..., once it is done */
                                dataset?: string;
                                endedAt?: string;
                                files: string[];
                                findings: {
                                    citation?: string;
                                    /** @description Column or field of the file */
                                    field?: string;
                                    file: string;
                                    /** @enum {unknown} */
                                    level: "error" | "warning";
                                    /** @description Physical line, from 1 */
                                    line?: number;
                                    /** @description What to do about it */
                                    next?: string;
                                    /** @description Stable name, csv.constant-columns */
                                    rule?: string;
                                    text: string;
                                }[];
                                progress?: {
                                    /** @description Tables are read twice */
                                    bytesRead: number;
                                    /** @description To be read in all readings together */
                                    bytesTotal: number;
                                    /** @description Being read now */
                                    file?: string;
                                    filesDone: {
                                        bytes: number;
                                        columns?: number;
                                        file: string;
                                        rows: number;
                                        samples?: number;
                                        sha256: string;
                                    }[];
                                    /** @enum {unknown} */
                                    phase: "measuring" | "profiling" | "counting-persons" | "publishing";
                                };
                                /** @description Why it failed */
                                refusal?: unknown;
                                registration: string;
                                /** @enum {unknown} */
                                state: "waiting" | "running" | "done" | "failed" | "cancelled";
                                title: string;
                            };
                        };
                        /** @description docs/protocol/verdict.schema.json */
                        verdict?: unknown;
                    };
                };
            };
            /** @description RFC 9457 problem: what happened, which rule or field, what to do next */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        because: {
                            citation?: string;
                            field?: string;
                            rule?: string;
                            text: string;
                        }[];
                        code: string;
                        detail?: unknown;
                        kind: string;
                        message: string;
                        next?: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
        };
    };
    "data-commons.read-registration": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                registration: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The ledger entry and the node’s signed promise to include it */
                        evidence?: {
                            entry: string;
                            leafHash: string;
                            promise: string;
                        };
                        output: {
                            registration: {
                                begunAt: string;
                                begunBy: string;
                                /** @description ds_..., once it is done */
                                dataset?: string;
                                endedAt?: string;
                                files: string[];
                                findings: {
                                    citation?: string;
                                    /** @description Column or field of the file */
                                    field?: string;
                                    file: string;
                                    /** @enum {unknown} */
                                    level: "error" | "warning";
                                    /** @description Physical line, from 1 */
                                    line?: number;
                                    /** @description What to do about it */
                                    next?: string;
                                    /** @description Stable name, csv.constant-columns */
                                    rule?: string;
                                    text: string;
                                }[];
                                progress?: {
                                    /** @description Tables are read twice */
                                    bytesRead: number;
                                    /** @description To be read in all readings together */
                                    bytesTotal: number;
                                    /** @description Being read now */
                                    file?: string;
                                    filesDone: {
                                        bytes: number;
                                        columns?: number;
                                        file: string;
                                        rows: number;
                                        samples?: number;
                                        sha256: string;
                                    }[];
                                    /** @enum {unknown} */
                                    phase: "measuring" | "profiling" | "counting-persons" | "publishing";
                                };
                                /** @description Why it failed */
                                refusal?: unknown;
                                registration: string;
                                /** @enum {unknown} */
                                state: "waiting" | "running" | "done" | "failed" | "cancelled";
                                title: string;
                            };
                        };
                        /** @description docs/protocol/verdict.schema.json */
                        verdict?: unknown;
                    };
                };
            };
            /** @description RFC 9457 problem: what happened, which rule or field, what to do next */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        because: {
                            citation?: string;
                            field?: string;
                            rule?: string;
                            text: string;
                        }[];
                        code: string;
                        detail?: unknown;
                        kind: string;
                        message: string;
                        next?: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
        };
    };
    "data-commons.cancel-registration": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                registration: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The ledger entry and the node’s signed promise to include it */
                        evidence?: {
                            entry: string;
                            leafHash: string;
                            promise: string;
                        };
                        output: {
                            registration: string;
                        };
                        /** @description docs/protocol/verdict.schema.json */
                        verdict?: unknown;
                    };
                };
            };
            /** @description RFC 9457 problem: what happened, which rule or field, what to do next */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        because: {
                            citation?: string;
                            field?: string;
                            rule?: string;
                            text: string;
                        }[];
                        code: string;
                        detail?: unknown;
                        kind: string;
                        message: string;
                        next?: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
        };
    };
    "data-commons.complete-registration": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                registration: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The ledger entry and the node’s signed promise to include it */
                        evidence?: {
                            entry: string;
                            leafHash: string;
                            promise: string;
                        };
                        output: {
                            dataset: string;
                        };
                        /** @description docs/protocol/verdict.schema.json */
                        verdict?: unknown;
                    };
                };
            };
            /** @description RFC 9457 problem: what happened, which rule or field, what to do next */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        because: {
                            citation?: string;
                            field?: string;
                            rule?: string;
                            text: string;
                        }[];
                        code: string;
                        detail?: unknown;
                        kind: string;
                        message: string;
                        next?: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
        };
    };
    "data-commons.serve-statement": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                agreement: string;
                quarter: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The ledger entry and the node’s signed promise to include it */
                        evidence?: {
                            entry: string;
                            leafHash: string;
                            promise: string;
                        };
                        output: {
                            entries: [
                                [
                                    string,
                                    string
                                ][],
                                [
                                    string,
                                    string
                                ][]
                            ];
                            /** ReciprocityStatement */
                            statement: {
                                agreement: string;
                                flows: [
                                    {
                                        /** @description of the sorted list [entry, units] */
                                        entries: string;
                                        exchanges: number;
                                        /** @description ISO 3166-1 alpha-2 */
                                        from: string;
                                        /** @description ISO 3166-1 alpha-2 */
                                        to: string;
                                        /** @description exact, lowest terms */
                                        units: string;
                                    },
                                    {
                                        /** @description of the sorted list [entry, units] */
                                        entries: string;
                                        exchanges: number;
                                        /** @description ISO 3166-1 alpha-2 */
                                        from: string;
                                        /** @description ISO 3166-1 alpha-2 */
                                        to: string;
                                        /** @description exact, lowest terms */
                                        units: string;
                                    }
                                ];
                                /** @description sorted */
                                parties: [
                                    string,
                                    string
                                ];
                                quarter: string;
                                /** @enum {string} */
                                typ: "entente-reciprocity-statement/1";
                            };
                        };
                        /** @description docs/protocol/verdict.schema.json */
                        verdict?: unknown;
                    };
                };
            };
            /** @description RFC 9457 problem: what happened, which rule or field, what to do next */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        because: {
                            citation?: string;
                            field?: string;
                            rule?: string;
                            text: string;
                        }[];
                        code: string;
                        detail?: unknown;
                        kind: string;
                        message: string;
                        next?: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
        };
    };
    "data-commons.list-transfers": {
        parameters: {
            query?: {
                /** @description Last id of the page before */
                after?: string;
                agreement?: string;
                counterparty?: string;
                dataset?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The ledger entry and the node’s signed promise to include it */
                        evidence?: {
                            entry: string;
                            leafHash: string;
                            promise: string;
                        };
                        output: {
                            transfers: {
                                agreement?: string;
                                bytes: number;
                                categories: ("genomic" | "other-omic" | "biometric" | "geolocation" | "health" | "financial" | "identifiers" | "non-human")[];
                                counterparty: string;
                                dataset: string;
                                destination: string;
                                duties: string[];
                                /** @description RFC 3339 instant in UTC */
                                expiresAt: string;
                                files: {
                                    bytes: number;
                                    isExcerpt: boolean;
                                    mediaType: string;
                                    /** @description Name offered to the receiver */
                                    name: string;
                                    records: number;
                                    sha256: string;
                                    /** @description Path of the registered file it is or comes from */
                                    source: string;
                                    sourceSha256: string;
                                }[];
                                id: string;
                                /**
                                 * @description The kind of transaction
                                 * @enum {unknown}
                                 */
                                kind: "data-brokerage" | "vendor" | "employment" | "investment" | "collaboration" | "official-business";
                                member: string;
                                personCount?: number;
                                records: number;
                                /** @description RFC 3339 instant in UTC */
                                releasedAt: string;
                                /** @description ISO 8601 civil date */
                                retentionUntil?: string;
                                /** @description RFC 3339 instant in UTC */
                                revokedAt?: string;
                                revokedBecause?: string;
                                /** @enum {unknown} */
                                state: "running" | "expired" | "revoked";
                                /**
                                 * @description The tier at which it was released
                                 * @enum {unknown}
                                 */
                                tier: "open" | "registered" | "accredited";
                                /** @description Of the verdict that permitted it */
                                verdict: string;
                            }[];
                        };
                        /** @description docs/protocol/verdict.schema.json */
                        verdict?: unknown;
                    };
                };
            };
            /** @description RFC 9457 problem: what happened, which rule or field, what to do next */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        because: {
                            citation?: string;
                            field?: string;
                            rule?: string;
                            text: string;
                        }[];
                        code: string;
                        detail?: unknown;
                        kind: string;
                        message: string;
                        next?: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
        };
    };
    "data-commons.release-transfer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description `ins_...`; the best one when left out */
                    agreement?: string;
                    /** @description `pty_...`, who receives it */
                    counterparty: string;
                    /** @description `ds_...`, held here */
                    dataset: string;
                    /** @description ISO 3166-1 alpha-2 */
                    destination: string;
                    excerpt?: {
                        /** @description For example the person column */
                        column: string;
                        /** @description Columns to hand out; all of them when left out */
                        columns?: string[];
                        /** @description Path of a table of the data set */
                        file: string;
                        values: string[];
                    };
                    /** @description Whole files, by their registered paths; all of them when left out */
                    files?: string[];
                    /** @description The contract for this copy forbids passing it on; else as registered */
                    hasOnwardTransferBan?: boolean;
                    /** @description Specimens travel with it */
                    isBiospecimen?: boolean;
                    /**
                     * @description The kind of transaction
                     * @enum {unknown}
                     */
                    kind: "data-brokerage" | "vendor" | "employment" | "investment" | "collaboration" | "official-business";
                    /** @description How long links work; 24 */
                    linkHours?: number;
                    /** @description Member through which it receives; its own country when left out */
                    member?: string;
                    /** @description Split each file into links of so many bytes */
                    partBytes?: number;
                    /** @description Facts on the purpose, spelt as in the law packs */
                    purpose: {
                        /** @description Its number. */
                        "irb.approvalId"?: string;
                        /** @description The board that gave it. */
                        "irb.body"?: string;
                        /** @description An ethics approval document is on file. */
                        "irb.hasApproval"?: boolean;
                        /** @description Places it covers. */
                        "irb.places"?: string[];
                        /** @description Project ids it covers. */
                        "irb.projects"?: string[];
                        /** @description First day in force. */
                        "irb.validFrom"?: string;
                        /** @description First day no longer in force. */
                        "irb.validTo"?: string;
                        /** @description Its number. */
                        "permit.id"?: string;
                        /** @description A permit of the competent access body is on file. */
                        "permit.isHeld"?: boolean;
                        /** @description First day no longer in force. */
                        "permit.validTo"?: string;
                        /** @description Whose government funds the work. */
                        "project.fundingNation"?: string;
                        /** @description The grant or award. */
                        "project.grantId"?: string;
                        /** @description Verified project identifier (PS, IRB). */
                        "project.id"?: string;
                        /** @description Grant, contract or agreement of a national government. */
                        "project.isFederallyFunded"?: boolean;
                        /** @description Codes of the duties accepted: `PUB`, `COL`, `RTN`, `MOR`, ... */
                        "purpose.acceptedDuties"?: string[];
                        /** @description MONDO ids the work is about. */
                        "purpose.diseases"?: string[];
                        /** @description For how many months access is asked. */
                        "purpose.durationMonths"?: number;
                        /** @description The requester means to pass the data on. */
                        "purpose.hasOnwardTransfer"?: boolean;
                        /** @description A model is trained on the data or on the answers. */
                        "purpose.isAiTraining"?: boolean;
                        /** @description Done for commercial advantage, whoever does it. */
                        "purpose.isCommercial"?: boolean;
                        /** @description The trained model is to be used commercially. */
                        "purpose.isCommercialModel"?: boolean;
                        /** @description Trained weights are to be given to others. */
                        "purpose.isModelRelease"?: boolean;
                        /** @description A publication is planned. */
                        "purpose.isPublicationPlanned"?: boolean;
                        /** @description A declared emergency is the purpose. */
                        "purpose.isPublicHealthEmergency"?: boolean;
                        /** @description Day of the first planned publication. */
                        "purpose.plannedPublicationOn"?: string;
                        /** @description Where the data or answers are processed. */
                        "purpose.processingPlaces"?: string[];
                        /** @description Coded kinds of study, for DUO:0000012. */
                        "purpose.researchTypes"?: string[];
                        /** @description An age or gender group itself is the target. */
                        "purpose.targetsSubjectGroup"?: boolean;
                        /** @description DUO purpose terms or their words: `DUO:0000037`, `biomedical`, `disease`; see duo/terms.ts. */
                        "purpose.terms"?: string[];
                        /** @description In words; never decides anything. */
                        "purpose.text"?: string;
                        /** @description Genotypes are used, alone or with phenotypes (GSO). */
                        "purpose.usesGenotype"?: boolean;
                    };
                    /** @description Verified identifier of the person who receives */
                    receivedBy?: string;
                    /** @description ISO 8601 civil date */
                    retentionUntil?: string;
                    /** @description Instrument relied upon; `none` when left out */
                    safeguard?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The ledger entry and the node’s signed promise to include it */
                        evidence?: {
                            entry: string;
                            leafHash: string;
                            promise: string;
                        };
                        output: {
                            agreement?: string;
                            duties: {
                                /** @description RFC 3339 instant in UTC */
                                arisenAt: string;
                                /** @description The party or member that owes it */
                                bearer: string;
                                citation: string;
                                code: string;
                                /** @description Last day, when it runs from the act itself */
                                dueOn?: string;
                                evidence?: {
                                    /** @description Of the report or document that shows it */
                                    digest?: string;
                                    /** @description What was done, in words */
                                    text: string;
                                };
                                /** @description RFC 3339 instant in UTC */
                                fulfilledAt?: string;
                                fulfilledBy?: string;
                                /** @description `dty_...` */
                                id: string;
                                /**
                                 * @description Lasts up to `dueOn` instead of falling due on it
                                 * @enum {boolean}
                                 */
                                isPeriod?: true;
                                /** @enum {unknown} */
                                on: "requester" | "holder";
                                rule: string;
                                /** @description Type of the ledger entry that holds the verdict */
                                source: string;
                                /** @description What it is about: a transfer, or the data set refused */
                                subject: string;
                                text: string;
                                /** @description Of the verdict it comes from */
                                verdict: string;
                                /** @description ISO 8601 duration */
                                within?: string;
                            }[];
                            /** @description RFC 3339 instant in UTC */
                            expiresAt: string;
                            links: {
                                /** @description RFC 3339 instant in UTC */
                                expiresAt: string;
                                /** @description Name of the file */
                                file: string;
                                /** @enum {string} */
                                method: "GET";
                                /** @description First and last byte */
                                range: string;
                                sha256: string;
                                /** @description Whoever holds it may fetch these bytes until it expires */
                                url: string;
                            }[];
                            /** @description Values of the excerpt that no row holds */
                            missingValues: number;
                            personCount?: number;
                            records: number;
                            transfer: string;
                        };
                        /** @description docs/protocol/verdict.schema.json */
                        verdict?: unknown;
                    };
                };
            };
            /** @description RFC 9457 problem: what happened, which rule or field, what to do next */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        because: {
                            citation?: string;
                            field?: string;
                            rule?: string;
                            text: string;
                        }[];
                        code: string;
                        detail?: unknown;
                        kind: string;
                        message: string;
                        next?: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
        };
    };
    "data-commons.read-transfer": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                transfer: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The ledger entry and the node’s signed promise to include it */
                        evidence?: {
                            entry: string;
                            leafHash: string;
                            promise: string;
                        };
                        output: {
                            duties: {
                                /** @description RFC 3339 instant in UTC */
                                arisenAt: string;
                                /** @description The party or member that owes it */
                                bearer: string;
                                citation: string;
                                code: string;
                                /** @description Last day, when it runs from the act itself */
                                dueOn?: string;
                                evidence?: {
                                    /** @description Of the report or document that shows it */
                                    digest?: string;
                                    /** @description What was done, in words */
                                    text: string;
                                };
                                /** @description RFC 3339 instant in UTC */
                                fulfilledAt?: string;
                                fulfilledBy?: string;
                                /** @description `dty_...` */
                                id: string;
                                /**
                                 * @description Lasts up to `dueOn` instead of falling due on it
                                 * @enum {boolean}
                                 */
                                isPeriod?: true;
                                /** @enum {unknown} */
                                on: "requester" | "holder";
                                rule: string;
                                /** @description Type of the ledger entry that holds the verdict */
                                source: string;
                                /** @enum {unknown} */
                                state: "due" | "running" | "done" | "overdue";
                                /** @description What it is about: a transfer, or the data set refused */
                                subject: string;
                                text: string;
                                /** @description Of the verdict it comes from */
                                verdict: string;
                                /** @description ISO 8601 duration */
                                within?: string;
                            }[];
                            transfer: {
                                agreement?: string;
                                bytes: number;
                                categories: ("genomic" | "other-omic" | "biometric" | "geolocation" | "health" | "financial" | "identifiers" | "non-human")[];
                                counterparty: string;
                                dataset: string;
                                destination: string;
                                duties: string[];
                                /** @description RFC 3339 instant in UTC */
                                expiresAt: string;
                                files: {
                                    bytes: number;
                                    isExcerpt: boolean;
                                    mediaType: string;
                                    /** @description Name offered to the receiver */
                                    name: string;
                                    records: number;
                                    sha256: string;
                                    /** @description Path of the registered file it is or comes from */
                                    source: string;
                                    sourceSha256: string;
                                }[];
                                id: string;
                                /**
                                 * @description The kind of transaction
                                 * @enum {unknown}
                                 */
                                kind: "data-brokerage" | "vendor" | "employment" | "investment" | "collaboration" | "official-business";
                                member: string;
                                personCount?: number;
                                records: number;
                                /** @description RFC 3339 instant in UTC */
                                releasedAt: string;
                                /** @description ISO 8601 civil date */
                                retentionUntil?: string;
                                /** @description RFC 3339 instant in UTC */
                                revokedAt?: string;
                                revokedBecause?: string;
                                /** @enum {unknown} */
                                state: "running" | "expired" | "revoked";
                                /**
                                 * @description The tier at which it was released
                                 * @enum {unknown}
                                 */
                                tier: "open" | "registered" | "accredited";
                                /** @description Of the verdict that permitted it */
                                verdict: string;
                            };
                        };
                        /** @description docs/protocol/verdict.schema.json */
                        verdict?: unknown;
                    };
                };
            };
            /** @description RFC 9457 problem: what happened, which rule or field, what to do next */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        because: {
                            citation?: string;
                            field?: string;
                            rule?: string;
                            text: string;
                        }[];
                        code: string;
                        detail?: unknown;
                        kind: string;
                        message: string;
                        next?: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
        };
    };
    "data-commons.book-copy": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                transfer: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The ledger entry and the node’s signed promise to include it */
                        evidence?: {
                            entry: string;
                            leafHash: string;
                            promise: string;
                        };
                        output: {
                            copy: {
                                agreement: string;
                                at: string;
                                /** @description The party that fetched it */
                                counterparty: string;
                                dataset: string;
                                id: string;
                                records: number;
                                transfer: string;
                                units: string;
                            };
                        };
                        /** @description docs/protocol/verdict.schema.json */
                        verdict?: unknown;
                    };
                };
            };
            /** @description RFC 9457 problem: what happened, which rule or field, what to do next */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        because: {
                            citation?: string;
                            field?: string;
                            rule?: string;
                            text: string;
                        }[];
                        code: string;
                        detail?: unknown;
                        kind: string;
                        message: string;
                        next?: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
        };
    };
    "data-commons.stop-transfer": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                transfer: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The ledger entry and the node’s signed promise to include it */
                        evidence?: {
                            entry: string;
                            leafHash: string;
                            promise: string;
                        };
                        output: {
                            /** @description RFC 3339 instant in UTC */
                            revokedAt: string;
                            transfer: string;
                        };
                        /** @description docs/protocol/verdict.schema.json */
                        verdict?: unknown;
                    };
                };
            };
            /** @description RFC 9457 problem: what happened, which rule or field, what to do next */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        because: {
                            citation?: string;
                            field?: string;
                            rule?: string;
                            text: string;
                        }[];
                        code: string;
                        detail?: unknown;
                        kind: string;
                        message: string;
                        next?: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
        };
    };
    "data-commons.list-uploads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The ledger entry and the node’s signed promise to include it */
                        evidence?: {
                            entry: string;
                            leafHash: string;
                            promise: string;
                        };
                        output: {
                            uploads: {
                                begunAt: string;
                                bytes: number;
                                endedAt?: string;
                                /** @description When it is given up unless it is finished */
                                expiresAt: string;
                                name: string;
                                /** @description Of one request */
                                partBytesMax: number;
                                /** @description Offset of the next byte */
                                received: number;
                                sha256?: string;
                                /** @enum {unknown} */
                                state: "open" | "finished" | "abandoned" | "expired";
                                upload: string;
                                /** @description PUT bytes here with Content-Range, or PATCH them with Upload-Offset; HEAD tells the offset. Whoever holds it may write this file until it expires. */
                                url?: string;
                            }[];
                        };
                        /** @description docs/protocol/verdict.schema.json */
                        verdict?: unknown;
                    };
                };
            };
            /** @description RFC 9457 problem: what happened, which rule or field, what to do next */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        because: {
                            citation?: string;
                            field?: string;
                            rule?: string;
                            text: string;
                        }[];
                        code: string;
                        detail?: unknown;
                        kind: string;
                        message: string;
                        next?: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
        };
    };
    "data-commons.begin-upload": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    bytes: number;
                    /** @description In the data folder */
                    name: string;
                    /** @description Checked when it is finished */
                    sha256?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The ledger entry and the node’s signed promise to include it */
                        evidence?: {
                            entry: string;
                            leafHash: string;
                            promise: string;
                        };
                        output: {
                            begunAt: string;
                            bytes: number;
                            endedAt?: string;
                            /** @description When it is given up unless it is finished */
                            expiresAt: string;
                            name: string;
                            /** @description Of one request */
                            partBytesMax: number;
                            /** @description Offset of the next byte */
                            received: number;
                            sha256?: string;
                            /** @enum {unknown} */
                            state: "open" | "finished" | "abandoned" | "expired";
                            upload: string;
                            /** @description PUT bytes here with Content-Range, or PATCH them with Upload-Offset; HEAD tells the offset. Whoever holds it may write this file until it expires. */
                            url?: string;
                        };
                        /** @description docs/protocol/verdict.schema.json */
                        verdict?: unknown;
                    };
                };
            };
            /** @description RFC 9457 problem: what happened, which rule or field, what to do next */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        because: {
                            citation?: string;
                            field?: string;
                            rule?: string;
                            text: string;
                        }[];
                        code: string;
                        detail?: unknown;
                        kind: string;
                        message: string;
                        next?: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
        };
    };
    "data-commons.read-upload": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                upload: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The ledger entry and the node’s signed promise to include it */
                        evidence?: {
                            entry: string;
                            leafHash: string;
                            promise: string;
                        };
                        output: {
                            begunAt: string;
                            bytes: number;
                            endedAt?: string;
                            /** @description When it is given up unless it is finished */
                            expiresAt: string;
                            name: string;
                            /** @description Of one request */
                            partBytesMax: number;
                            /** @description Offset of the next byte */
                            received: number;
                            sha256?: string;
                            /** @enum {unknown} */
                            state: "open" | "finished" | "abandoned" | "expired";
                            upload: string;
                            /** @description PUT bytes here with Content-Range, or PATCH them with Upload-Offset; HEAD tells the offset. Whoever holds it may write this file until it expires. */
                            url?: string;
                        };
                        /** @description docs/protocol/verdict.schema.json */
                        verdict?: unknown;
                    };
                };
            };
            /** @description RFC 9457 problem: what happened, which rule or field, what to do next */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        because: {
                            citation?: string;
                            field?: string;
                            rule?: string;
                            text: string;
                        }[];
                        code: string;
                        detail?: unknown;
                        kind: string;
                        message: string;
                        next?: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
        };
    };
    "data-commons.abandon-upload": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                upload: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The ledger entry and the node’s signed promise to include it */
                        evidence?: {
                            entry: string;
                            leafHash: string;
                            promise: string;
                        };
                        output: {
                            upload: string;
                        };
                        /** @description docs/protocol/verdict.schema.json */
                        verdict?: unknown;
                    };
                };
            };
            /** @description RFC 9457 problem: what happened, which rule or field, what to do next */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        because: {
                            citation?: string;
                            field?: string;
                            rule?: string;
                            text: string;
                        }[];
                        code: string;
                        detail?: unknown;
                        kind: string;
                        message: string;
                        next?: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
        };
    };
    "data-commons.finish-upload": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                upload: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The ledger entry and the node’s signed promise to include it */
                        evidence?: {
                            entry: string;
                            leafHash: string;
                            promise: string;
                        };
                        output: {
                            bytes: number;
                            /** @description To name when it is registered */
                            file: string;
                            sha256: string;
                        };
                        /** @description docs/protocol/verdict.schema.json */
                        verdict?: unknown;
                    };
                };
            };
            /** @description RFC 9457 problem: what happened, which rule or field, what to do next */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        because: {
                            citation?: string;
                            field?: string;
                            rule?: string;
                            text: string;
                        }[];
                        code: string;
                        detail?: unknown;
                        kind: string;
                        message: string;
                        next?: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
        };
    };
    "demo.list-cast": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The ledger entry and the node’s signed promise to include it */
                        evidence?: {
                            entry: string;
                            leafHash: string;
                            promise: string;
                        };
                        output: {
                            cast: {
                                /** @description What the person is, in words */
                                does: string;
                                /** @description What this person would do first */
                                first: string;
                                /** @description The name to sign in with */
                                login: string;
                                mandates: string[];
                                name: string;
                                organisation: string;
                                /** @description Invented; it opens nothing but this demonstration */
                                password: string;
                                /** @description `per_...` */
                                person: string;
                            }[];
                            /** @description ISO 3166-1 alpha-2 */
                            member: string;
                            /** @description Of the nation */
                            name: string;
                        };
                        /** @description docs/protocol/verdict.schema.json */
                        verdict?: unknown;
                    };
                };
            };
            /** @description RFC 9457 problem: what happened, which rule or field, what to do next */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        because: {
                            citation?: string;
                            field?: string;
                            rule?: string;
                            text: string;
                        }[];
                        code: string;
                        detail?: unknown;
                        kind: string;
                        message: string;
                        next?: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
        };
    };
    "demo.advance-clock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description ISO 8601, P91D */
                    duration: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The ledger entry and the node’s signed promise to include it */
                        evidence?: {
                            entry: string;
                            leafHash: string;
                            promise: string;
                        };
                        output: {
                            now: string;
                        };
                        /** @description docs/protocol/verdict.schema.json */
                        verdict?: unknown;
                    };
                };
            };
            /** @description RFC 9457 problem: what happened, which rule or field, what to do next */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        because: {
                            citation?: string;
                            field?: string;
                            rule?: string;
                            text: string;
                        }[];
                        code: string;
                        detail?: unknown;
                        kind: string;
                        message: string;
                        next?: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
        };
    };
    "demo.hold-clock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Left out: it runs on */
                    at?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The ledger entry and the node’s signed promise to include it */
                        evidence?: {
                            entry: string;
                            leafHash: string;
                            promise: string;
                        };
                        output: {
                            now: string;
                        };
                        /** @description docs/protocol/verdict.schema.json */
                        verdict?: unknown;
                    };
                };
            };
            /** @description RFC 9457 problem: what happened, which rule or field, what to do next */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        because: {
                            citation?: string;
                            field?: string;
                            rule?: string;
                            text: string;
                        }[];
                        code: string;
                        detail?: unknown;
                        kind: string;
                        message: string;
                        next?: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
        };
    };
    "demo.stage-fault": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    kind: "none" | "partition" | "down" | "slow" | "liar";
                    /** @description Only towards this partner */
                    member?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The ledger entry and the node’s signed promise to include it */
                        evidence?: {
                            entry: string;
                            leafHash: string;
                            promise: string;
                        };
                        output: {
                            staged: string;
                        };
                        /** @description docs/protocol/verdict.schema.json */
                        verdict?: unknown;
                    };
                };
            };
            /** @description RFC 9457 problem: what happened, which rule or field, what to do next */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        because: {
                            citation?: string;
                            field?: string;
                            rule?: string;
                            text: string;
                        }[];
                        code: string;
                        detail?: unknown;
                        kind: string;
                        message: string;
                        next?: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
        };
    };
    "demo.tamper": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    byte: number;
                    what: "entry" | "body" | "tile" | "checkpoint" | "none";
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The ledger entry and the node’s signed promise to include it */
                        evidence?: {
                            entry: string;
                            leafHash: string;
                            promise: string;
                        };
                        output: {
                            changed: string;
                        };
                        /** @description docs/protocol/verdict.schema.json */
                        verdict?: unknown;
                    };
                };
            };
            /** @description RFC 9457 problem: what happened, which rule or field, what to do next */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        because: {
                            citation?: string;
                            field?: string;
                            rule?: string;
                            text: string;
                        }[];
                        code: string;
                        detail?: unknown;
                        kind: string;
                        message: string;
                        next?: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
        };
    };
    "federation.list-accession-requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The ledger entry and the node’s signed promise to include it */
                        evidence?: {
                            entry: string;
                            leafHash: string;
                            promise: string;
                        };
                        output: {
                            requests: {
                                digest: string;
                                /** @description eight groups of four hexadecimal digits, to be compared outside the network */
                                fingerprint: string;
                                /** @description RFC 3339 instant in UTC */
                                receivedAt: string;
                                statement: {
                                    /** @description the terms that the accession of this nation would carry */
                                    card: {
                                        /** @description Base of the API, without query, fragment or user name */
                                        address: string;
                                        logOrigin: string;
                                        /** @description ISO 3166-1 alpha-2 */
                                        member: string;
                                        /** @description by language (BCP 47); English (en) is needed */
                                        names: {
                                            [key: string]: string;
                                        };
                                        signingKeys: {
                                            keyId: string;
                                            /** @description Raw Ed25519 public key, base64url without padding */
                                            publicKey: string;
                                            /** @enum {unknown} */
                                            purpose: "instruments" | "node" | "log" | "witness" | "recovery";
                                        }[];
                                    };
                                    /** @description RFC 3339 instant in UTC */
                                    madeAt: string;
                                    /** @description ISO 3166-1 alpha-2 */
                                    to: string;
                                    /** @enum {string} */
                                    type: "entente-accession-request";
                                };
                            }[];
                        };
                        /** @description docs/protocol/verdict.schema.json */
                        verdict?: unknown;
                    };
                };
            };
            /** @description RFC 9457 problem: what happened, which rule or field, what to do next */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        because: {
                            citation?: string;
                            field?: string;
                            rule?: string;
                            text: string;
                        }[];
                        code: string;
                        detail?: unknown;
                        kind: string;
                        message: string;
                        next?: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
        };
    };
    "federation.request-accession": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    signatures: {
                        keyId: string;
                        /** @description Ed25519, base64url */
                        signature: string;
                    }[];
                    statement: {
                        /** @description the terms that the accession of this nation would carry */
                        card: {
                            /** @description Base of the API, without query, fragment or user name */
                            address: string;
                            logOrigin: string;
                            /** @description ISO 3166-1 alpha-2 */
                            member: string;
                            /** @description by language (BCP 47); English (en) is needed */
                            names: {
                                [key: string]: string;
                            };
                            signingKeys: {
                                keyId: string;
                                /** @description Raw Ed25519 public key, base64url without padding */
                                publicKey: string;
                                /** @enum {unknown} */
                                purpose: "instruments" | "node" | "log" | "witness" | "recovery";
                            }[];
                        };
                        /** @description RFC 3339 instant in UTC */
                        madeAt: string;
                        /** @description ISO 3166-1 alpha-2 */
                        to: string;
                        /** @enum {string} */
                        type: "entente-accession-request";
                    };
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The ledger entry and the node’s signed promise to include it */
                        evidence?: {
                            entry: string;
                            leafHash: string;
                            promise: string;
                        };
                        output: {
                            digest: string;
                        };
                        /** @description docs/protocol/verdict.schema.json */
                        verdict?: unknown;
                    };
                };
            };
            /** @description RFC 9457 problem: what happened, which rule or field, what to do next */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        because: {
                            citation?: string;
                            field?: string;
                            rule?: string;
                            text: string;
                        }[];
                        code: string;
                        detail?: unknown;
                        kind: string;
                        message: string;
                        next?: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
        };
    };
    "federation.dismiss-accession-request": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                digest: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The ledger entry and the node’s signed promise to include it */
                        evidence?: {
                            entry: string;
                            leafHash: string;
                            promise: string;
                        };
                        output: {
                            digest: string;
                        };
                        /** @description docs/protocol/verdict.schema.json */
                        verdict?: unknown;
                    };
                };
            };
            /** @description RFC 9457 problem: what happened, which rule or field, what to do next */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        because: {
                            citation?: string;
                            field?: string;
                            rule?: string;
                            text: string;
                        }[];
                        code: string;
                        detail?: unknown;
                        kind: string;
                        message: string;
                        next?: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
        };
    };
    "federation.read-anchor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The ledger entry and the node’s signed promise to include it */
                        evidence?: {
                            entry: string;
                            leafHash: string;
                            promise: string;
                        };
                        output: {
                            anchor: {
                                /** @description Base of the API, without query, fragment or user name */
                                address: string;
                                /** @enum {string} */
                                format: "entente-anchor/1";
                                founding: string;
                                key: {
                                    keyId: string;
                                    /** @description Raw Ed25519 public key, base64url without padding */
                                    publicKey: string;
                                };
                                logOrigin: string;
                                /** @description RFC 3339 instant in UTC */
                                madeAt: string;
                                /** @description ISO 3166-1 alpha-2 */
                                member: string;
                            };
                            /** @description eight groups of four hexadecimal digits, to be compared outside the network */
                            fingerprint: string;
                        };
                        /** @description docs/protocol/verdict.schema.json */
                        verdict?: unknown;
                    };
                };
            };
            /** @description RFC 9457 problem: what happened, which rule or field, what to do next */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        because: {
                            citation?: string;
                            field?: string;
                            rule?: string;
                            text: string;
                        }[];
                        code: string;
                        detail?: unknown;
                        kind: string;
                        message: string;
                        next?: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
        };
    };
    "federation.read-bootstrap": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    signature: {
                        keyId: string;
                        /** @description Ed25519, base64url */
                        signature: string;
                    };
                    statement: {
                        after: string;
                        /** @description RFC 3339 instant in UTC */
                        madeAt: string;
                        /** @description ISO 3166-1 alpha-2 */
                        member: string;
                        /** @description ISO 3166-1 alpha-2 */
                        to: string;
                        /** @enum {string} */
                        type: "entente-bootstrap";
                    };
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The ledger entry and the node’s signed promise to include it */
                        evidence?: {
                            entry: string;
                            leafHash: string;
                            promise: string;
                        };
                        output: {
                            instruments: unknown[];
                            next?: string;
                        };
                        /** @description docs/protocol/verdict.schema.json */
                        verdict?: unknown;
                    };
                };
            };
            /** @description RFC 9457 problem: what happened, which rule or field, what to do next */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        because: {
                            citation?: string;
                            field?: string;
                            rule?: string;
                            text: string;
                        }[];
                        code: string;
                        detail?: unknown;
                        kind: string;
                        message: string;
                        next?: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
        };
    };
    "federation.read-consistency": {
        parameters: {
            query: {
                from: number;
                to: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The ledger entry and the node’s signed promise to include it */
                        evidence?: {
                            entry: string;
                            leafHash: string;
                            promise: string;
                        };
                        output: {
                            proof: string[];
                        };
                        /** @description docs/protocol/verdict.schema.json */
                        verdict?: unknown;
                    };
                };
            };
            /** @description RFC 9457 problem: what happened, which rule or field, what to do next */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        because: {
                            citation?: string;
                            field?: string;
                            rule?: string;
                            text: string;
                        }[];
                        code: string;
                        detail?: unknown;
                        kind: string;
                        message: string;
                        next?: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
        };
    };
    "federation.read-partner-entry": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                entry: string;
                /** @description ISO 3166-1 alpha-2 */
                member: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The ledger entry and the node’s signed promise to include it */
                        evidence?: {
                            entry: string;
                            leafHash: string;
                            promise: string;
                        };
                        output: {
                            body: unknown;
                            entry: string;
                            leaf: {
                                /** @description RFC 3339 instant in UTC */
                                at: string;
                                /** @description HMAC-SHA256 of the body's canonical JSON, keyed by the record's salt */
                                digest: string;
                                /** @description What kind of act; never tells permit from deny from suppressed */
                                type: string;
                            };
                            /** @description RFC 3339 instant in UTC */
                            receivedAt: string;
                            /** @description Hexadecimal; with it anyone can check body against leaf. */
                            salt: string;
                        };
                        /** @description docs/protocol/verdict.schema.json */
                        verdict?: unknown;
                    };
                };
            };
            /** @description RFC 9457 problem: what happened, which rule or field, what to do next */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        because: {
                            citation?: string;
                            field?: string;
                            rule?: string;
                            text: string;
                        }[];
                        code: string;
                        detail?: unknown;
                        kind: string;
                        message: string;
                        next?: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
        };
    };
    "federation.read-feed": {
        parameters: {
            query: {
                /** @description Number of the last message the reader has. */
                after: number;
                chain?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The ledger entry and the node’s signed promise to include it */
                        evidence?: {
                            entry: string;
                            leafHash: string;
                            promise: string;
                        };
                        output: {
                            /** @description Number of the newest message for the reader. */
                            head: number;
                            messages: {
                                /** @description As the type says. */
                                body: unknown;
                                id: string;
                                number: number;
                                /** @description RFC 3339 instant in UTC */
                                sentAt: string;
                                type: string;
                            }[];
                            /** @description The reader had read up to here long ago; the messages begin after it. */
                            prunedUpTo?: {
                                chain: string;
                                number: number;
                            };
                        };
                        /** @description docs/protocol/verdict.schema.json */
                        verdict?: unknown;
                    };
                };
            };
            /** @description RFC 9457 problem: what happened, which rule or field, what to do next */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        because: {
                            citation?: string;
                            field?: string;
                            rule?: string;
                            text: string;
                        }[];
                        code: string;
                        detail?: unknown;
                        kind: string;
                        message: string;
                        next?: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
        };
    };
    "federation.exchange-heads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    heads: {
                        /** @description C2SP checkpoint */
                        note: string;
                        origin: string;
                    }[];
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The ledger entry and the node’s signed promise to include it */
                        evidence?: {
                            entry: string;
                            leafHash: string;
                            promise: string;
                        };
                        output: {
                            heads: {
                                /** @description C2SP checkpoint */
                                note: string;
                                origin: string;
                            }[];
                        };
                        /** @description docs/protocol/verdict.schema.json */
                        verdict?: unknown;
                    };
                };
            };
            /** @description RFC 9457 problem: what happened, which rule or field, what to do next */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        because: {
                            citation?: string;
                            field?: string;
                            rule?: string;
                            text: string;
                        }[];
                        code: string;
                        detail?: unknown;
                        kind: string;
                        message: string;
                        next?: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
        };
    };
    "federation.list-parked": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The ledger entry and the node’s signed promise to include it */
                        evidence?: {
                            entry: string;
                            leafHash: string;
                            promise: string;
                        };
                        output: {
                            messages: {
                                attempts: number;
                                /** @description Code of the refusal that the last attempt met. */
                                code: string;
                                id: string;
                                /** @description ISO 3166-1 alpha-2 */
                                member: string;
                                /** @description RFC 3339 instant in UTC */
                                nextTryAt?: string;
                                reason: string;
                                /** @description RFC 3339 instant in UTC */
                                receivedAt: string;
                                /** @description RFC 3339 instant in UTC */
                                sentAt: string;
                                type: string;
                            }[];
                        };
                        /** @description docs/protocol/verdict.schema.json */
                        verdict?: unknown;
                    };
                };
            };
            /** @description RFC 9457 problem: what happened, which rule or field, what to do next */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        because: {
                            citation?: string;
                            field?: string;
                            rule?: string;
                            text: string;
                        }[];
                        code: string;
                        detail?: unknown;
                        kind: string;
                        message: string;
                        next?: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
        };
    };
    "federation.retry-parked": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                message: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description ISO 3166-1 alpha-2 */
                    from: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The ledger entry and the node’s signed promise to include it */
                        evidence?: {
                            entry: string;
                            leafHash: string;
                            promise: string;
                        };
                        output: {
                            message: string;
                        };
                        /** @description docs/protocol/verdict.schema.json */
                        verdict?: unknown;
                    };
                };
            };
            /** @description RFC 9457 problem: what happened, which rule or field, what to do next */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        because: {
                            citation?: string;
                            field?: string;
                            rule?: string;
                            text: string;
                        }[];
                        code: string;
                        detail?: unknown;
                        kind: string;
                        message: string;
                        next?: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
        };
    };
    "federation.list-peers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The ledger entry and the node’s signed promise to include it */
                        evidence?: {
                            entry: string;
                            leafHash: string;
                            promise: string;
                        };
                        output: {
                            forks: {
                                /** @description RFC 3339 instant in UTC */
                                foundAt: string;
                                /** @description Signed head that this node had verified. */
                                heldNote: string;
                                id: string;
                                kind: "two-roots" | "no-proof";
                                /** @description ISO 3166-1 alpha-2 */
                                member: string;
                                origin: string;
                                /** @description ISO 3166-1 alpha-2 */
                                shownBy: string;
                                /** @description Signed head that contradicts it. */
                                shownNote: string;
                            }[];
                            /** @description the head of our own log */
                            own: {
                                /** @description RFC 3339 instant in UTC */
                                provisionalSince?: string;
                                /** @description RFC 3339 instant in UTC */
                                signedAt?: string;
                                size: number;
                                state: "none" | "final" | "provisional";
                            };
                            peers: {
                                address?: string;
                                /** @description Messages it had for us, at the last reading, yet unread. */
                                behind: number;
                                /** @description How far its clock was ahead at its last reply; beyond 30 s it is not heard. */
                                clockSkewSeconds?: number;
                                /** @description the newest head of our log that it has cosigned */
                                cosigned?: {
                                    /** @description RFC 3339 instant in UTC */
                                    at: string;
                                    size: number;
                                };
                                /** @description evidence that its log showed two histories */
                                forks: number;
                                /** @description the newest head of its log that this node has cosigned */
                                head?: {
                                    /** @description RFC 3339 instant in UTC */
                                    at: string;
                                    size: number;
                                };
                                lastFault?: {
                                    /** @description RFC 3339 instant in UTC */
                                    at: string;
                                    code: string;
                                    text: string;
                                };
                                logOrigin?: string;
                                /** @description ISO 3166-1 alpha-2 */
                                member: string;
                                /** @description Messages set aside after failing. */
                                parked: number;
                                /** @description Number of the last message read from its feed. */
                                read: number;
                                /** @description RFC 3339 instant in UTC */
                                readAt?: string;
                                /** @description Times it showed another past than before. */
                                rewinds: number;
                                /** @description RFC 3339 instant in UTC */
                                seenAt?: string;
                                state: "never-seen" | "up" | "failing" | "not-active";
                                /** @description Messages received and not yet handled. */
                                waiting: number;
                            }[];
                        };
                        /** @description docs/protocol/verdict.schema.json */
                        verdict?: unknown;
                    };
                };
            };
            /** @description RFC 9457 problem: what happened, which rule or field, what to do next */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        because: {
                            citation?: string;
                            field?: string;
                            rule?: string;
                            text: string;
                        }[];
                        code: string;
                        detail?: unknown;
                        kind: string;
                        message: string;
                        next?: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
        };
    };
    "federation.poke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Number of the newest message for this node. */
                    head: number;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The ledger entry and the node’s signed promise to include it */
                        evidence?: {
                            entry: string;
                            leafHash: string;
                            promise: string;
                        };
                        output: Record<string, never>;
                        /** @description docs/protocol/verdict.schema.json */
                        verdict?: unknown;
                    };
                };
            };
            /** @description RFC 9457 problem: what happened, which rule or field, what to do next */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        because: {
                            citation?: string;
                            field?: string;
                            rule?: string;
                            text: string;
                        }[];
                        code: string;
                        detail?: unknown;
                        kind: string;
                        message: string;
                        next?: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
        };
    };
    "federation.witness": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description old size, proof lines, blank line, note */
                    body: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The ledger entry and the node’s signed promise to include it */
                        evidence?: {
                            entry: string;
                            leafHash: string;
                            promise: string;
                        };
                        output: {
                            body: string;
                            contentType: string;
                            status: number;
                        };
                        /** @description docs/protocol/verdict.schema.json */
                        verdict?: unknown;
                    };
                };
            };
            /** @description RFC 9457 problem: what happened, which rule or field, what to do next */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        because: {
                            citation?: string;
                            field?: string;
                            rule?: string;
                            text: string;
                        }[];
                        code: string;
                        detail?: unknown;
                        kind: string;
                        message: string;
                        next?: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
        };
    };
    "instruments.list": {
        parameters: {
            query?: {
                after?: string;
                /** @description only those on which the caller can act now */
                isOurTurn?: boolean;
                limit?: number;
                /** @description a member, by its ISO 3166-1 alpha-2 code */
                party?: string;
                stage?: "draft" | "proposed" | "signed" | "adopted" | "in-force" | "suspended" | "amended" | "ended";
                /** @description in the title, whatever the case */
                text?: string;
                /** @description data-agreement, accession, suspension, withdrawal, key-change, ... */
                type?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The ledger entry and the node’s signed promise to include it */
                        evidence?: {
                            entry: string;
                            leafHash: string;
                            promise: string;
                        };
                        output: {
                            instruments: {
                                /** @description RFC 3339 instant in UTC with milliseconds */
                                closesAt?: string;
                                /** @description RFC 3339 instant in UTC with milliseconds */
                                decidedAt?: string;
                                digest: string;
                                /** @description RFC 3339 instant in UTC with milliseconds */
                                draftedAt: string;
                                /** @description RFC 3339 instant in UTC with milliseconds */
                                endsAt?: string;
                                id: string;
                                /** @description RFC 3339 instant in UTC with milliseconds */
                                inForceFrom?: string;
                                isInForce: boolean;
                                /** @description matters that run through the cure ladder */
                                mattersOpen: number;
                                /** @description whose word an open vote still lacks */
                                missing: string[];
                                parties: string[];
                                /** @description a member, by its ISO 3166-1 alpha-2 code */
                                proposedBy: string;
                                signedBy: string[];
                                /** @enum {unknown} */
                                stage: "draft" | "proposed" | "signed" | "adopted" | "in-force" | "suspended" | "amended" | "ended";
                                title: string;
                                /** @description data-agreement, accession, suspension, withdrawal, key-change, ... */
                                type: string;
                                us?: {
                                    isCalledByYou: boolean;
                                    /** @description the caller can do something about it now */
                                    isOurTurn: boolean;
                                    /** @description a member, by its ISO 3166-1 alpha-2 code */
                                    member: string;
                                    officersCalled: number;
                                    officersNeeded: number;
                                    text: string;
                                    /**
                                     * @description propose: our draft is to be proposed; vote: our word is missing; second-officer: one officer called for it and another must; witnesses: said, and not cosigned yet
                                     * @enum {unknown}
                                     */
                                    waitsFor: "propose" | "vote" | "second-officer" | "witnesses" | "nothing";
                                };
                                why: string;
                            }[];
                            /** @description give it as `after` for the next page */
                            next?: string;
                        };
                        /** @description docs/protocol/verdict.schema.json */
                        verdict?: unknown;
                    };
                };
            };
            /** @description RFC 9457 problem: what happened, which rule or field, what to do next */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        because: {
                            citation?: string;
                            field?: string;
                            rule?: string;
                            text: string;
                        }[];
                        code: string;
                        detail?: unknown;
                        kind: string;
                        message: string;
                        next?: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
        };
    };
    "instruments.draft": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    amendmentRule?: string | ({
                        /**
                         * @description statement (when absent): a statement counts from the instant it states; cosignature: from the instant at which witnesses first cosigned it, and not at all before
                         * @enum {unknown}
                         */
                        datedBy?: "statement" | "cosignature";
                        /** @enum {string} */
                        kind: "bilateral";
                        /**
                         * @description firm (when absent): consent once given stands until voting closes, so what is adopted once stays adopted whatever statement turns up later; revocable: the last word before the line is crossed counts
                         * @enum {unknown}
                         */
                        votes?: "firm" | "revocable";
                        /** @description an ISO 8601 duration in one unit: P30D, P2Y, PT72H */
                        votingPeriod?: string;
                    } | {
                        /**
                         * @description excluded: who abstains leaves the count; silence always counts against
                         * @enum {unknown}
                         */
                        abstention: "counts-against" | "excluded";
                        /**
                         * @description statement (when absent): a statement counts from the instant it states; cosignature: from the instant at which witnesses first cosigned it, and not at all before
                         * @enum {unknown}
                         */
                        datedBy?: "statement" | "cosignature";
                        /** @enum {string} */
                        kind: "unanimity";
                        /**
                         * @description who decides: the parties to the text, or every current member
                         * @enum {unknown}
                         */
                        of: "parties" | "members";
                        /**
                         * @description firm (when absent): consent once given stands until voting closes, so what is adopted once stays adopted whatever statement turns up later; revocable: the last word before the line is crossed counts
                         * @enum {unknown}
                         */
                        votes?: "firm" | "revocable";
                        /** @description an ISO 8601 duration in one unit: P30D, P2Y, PT72H */
                        votingPeriod?: string;
                    } | {
                        /**
                         * @description excluded: who abstains leaves the count; silence always counts against
                         * @enum {unknown}
                         */
                        abstention: "counts-against" | "excluded";
                        blockingMinority?: {
                            members: number;
                        };
                        /**
                         * @description statement (when absent): a statement counts from the instant it states; cosignature: from the instant at which witnesses first cosigned it, and not at all before
                         * @enum {unknown}
                         */
                        datedBy?: "statement" | "cosignature";
                        /** @enum {string} */
                        kind: "qualified-majority";
                        members: {
                            /** @description an exact fraction: 55%, 64.9%, 0.65 or 2/3 */
                            atLeast: string;
                        } | {
                            /** @description an exact fraction: 55%, 64.9%, 0.65 or 2/3 */
                            moreThan: string;
                        };
                        /**
                         * @description who decides: the parties to the text, or every current member
                         * @enum {unknown}
                         */
                        of: "parties" | "members";
                        quorum?: {
                            /** @description an exact fraction: 55%, 64.9%, 0.65 or 2/3 */
                            atLeast: string;
                        } | {
                            /** @description an exact fraction: 55%, 64.9%, 0.65 or 2/3 */
                            moreThan: string;
                        };
                        /**
                         * @description firm (when absent): consent once given stands until voting closes, so what is adopted once stays adopted whatever statement turns up later; revocable: the last word before the line is crossed counts
                         * @enum {unknown}
                         */
                        votes?: "firm" | "revocable";
                        /** @description an ISO 8601 duration in one unit: P30D, P2Y, PT72H */
                        votingPeriod?: string;
                        weight?: {
                            /** @description an exact fraction: 55%, 64.9%, 0.65 or 2/3 */
                            atLeast: string;
                        } | {
                            /** @description an exact fraction: 55%, 64.9%, 0.65 or 2/3 */
                            moreThan: string;
                        };
                        weights?: {
                            [key: string]: number;
                        };
                    } | {
                        /**
                         * @description statement (when absent): a statement counts from the instant it states; cosignature: from the instant at which witnesses first cosigned it, and not at all before
                         * @enum {unknown}
                         */
                        datedBy?: "statement" | "cosignature";
                        /** @enum {string} */
                        kind: "emergency";
                        /**
                         * @description who decides: the parties to the text, or every current member
                         * @enum {unknown}
                         */
                        of: "parties" | "members";
                        panel?: string[];
                        signatures: number;
                        /** @description an ISO 8601 duration in one unit: P30D, P2Y, PT72H */
                        sunset: string;
                        /**
                         * @description firm (when absent): consent once given stands until voting closes, so what is adopted once stays adopted whatever statement turns up later; revocable: the last word before the line is crossed counts
                         * @enum {unknown}
                         */
                        votes?: "firm" | "revocable";
                        /** @description an ISO 8601 duration in one unit: P30D, P2Y, PT72H */
                        votingPeriod?: string;
                    });
                    decisionRule: string | ({
                        /**
                         * @description statement (when absent): a statement counts from the instant it states; cosignature: from the instant at which witnesses first cosigned it, and not at all before
                         * @enum {unknown}
                         */
                        datedBy?: "statement" | "cosignature";
                        /** @enum {string} */
                        kind: "bilateral";
                        /**
                         * @description firm (when absent): consent once given stands until voting closes, so what is adopted once stays adopted whatever statement turns up later; revocable: the last word before the line is crossed counts
                         * @enum {unknown}
                         */
                        votes?: "firm" | "revocable";
                        /** @description an ISO 8601 duration in one unit: P30D, P2Y, PT72H */
                        votingPeriod?: string;
                    } | {
                        /**
                         * @description excluded: who abstains leaves the count; silence always counts against
                         * @enum {unknown}
                         */
                        abstention: "counts-against" | "excluded";
                        /**
                         * @description statement (when absent): a statement counts from the instant it states; cosignature: from the instant at which witnesses first cosigned it, and not at all before
                         * @enum {unknown}
                         */
                        datedBy?: "statement" | "cosignature";
                        /** @enum {string} */
                        kind: "unanimity";
                        /**
                         * @description who decides: the parties to the text, or every current member
                         * @enum {unknown}
                         */
                        of: "parties" | "members";
                        /**
                         * @description firm (when absent): consent once given stands until voting closes, so what is adopted once stays adopted whatever statement turns up later; revocable: the last word before the line is crossed counts
                         * @enum {unknown}
                         */
                        votes?: "firm" | "revocable";
                        /** @description an ISO 8601 duration in one unit: P30D, P2Y, PT72H */
                        votingPeriod?: string;
                    } | {
                        /**
                         * @description excluded: who abstains leaves the count; silence always counts against
                         * @enum {unknown}
                         */
                        abstention: "counts-against" | "excluded";
                        blockingMinority?: {
                            members: number;
                        };
                        /**
                         * @description statement (when absent): a statement counts from the instant it states; cosignature: from the instant at which witnesses first cosigned it, and not at all before
                         * @enum {unknown}
                         */
                        datedBy?: "statement" | "cosignature";
                        /** @enum {string} */
                        kind: "qualified-majority";
                        members: {
                            /** @description an exact fraction: 55%, 64.9%, 0.65 or 2/3 */
                            atLeast: string;
                        } | {
                            /** @description an exact fraction: 55%, 64.9%, 0.65 or 2/3 */
                            moreThan: string;
                        };
                        /**
                         * @description who decides: the parties to the text, or every current member
                         * @enum {unknown}
                         */
                        of: "parties" | "members";
                        quorum?: {
                            /** @description an exact fraction: 55%, 64.9%, 0.65 or 2/3 */
                            atLeast: string;
                        } | {
                            /** @description an exact fraction: 55%, 64.9%, 0.65 or 2/3 */
                            moreThan: string;
                        };
                        /**
                         * @description firm (when absent): consent once given stands until voting closes, so what is adopted once stays adopted whatever statement turns up later; revocable: the last word before the line is crossed counts
                         * @enum {unknown}
                         */
                        votes?: "firm" | "revocable";
                        /** @description an ISO 8601 duration in one unit: P30D, P2Y, PT72H */
                        votingPeriod?: string;
                        weight?: {
                            /** @description an exact fraction: 55%, 64.9%, 0.65 or 2/3 */
                            atLeast: string;
                        } | {
                            /** @description an exact fraction: 55%, 64.9%, 0.65 or 2/3 */
                            moreThan: string;
                        };
                        weights?: {
                            [key: string]: number;
                        };
                    } | {
                        /**
                         * @description statement (when absent): a statement counts from the instant it states; cosignature: from the instant at which witnesses first cosigned it, and not at all before
                         * @enum {unknown}
                         */
                        datedBy?: "statement" | "cosignature";
                        /** @enum {string} */
                        kind: "emergency";
                        /**
                         * @description who decides: the parties to the text, or every current member
                         * @enum {unknown}
                         */
                        of: "parties" | "members";
                        panel?: string[];
                        signatures: number;
                        /** @description an ISO 8601 duration in one unit: P30D, P2Y, PT72H */
                        sunset: string;
                        /**
                         * @description firm (when absent): consent once given stands until voting closes, so what is adopted once stays adopted whatever statement turns up later; revocable: the last word before the line is crossed counts
                         * @enum {unknown}
                         */
                        votes?: "firm" | "revocable";
                        /** @description an ISO 8601 duration in one unit: P30D, P2Y, PT72H */
                        votingPeriod?: string;
                    });
                    /** @description RFC 3339 instant in UTC with milliseconds */
                    expiresAt?: string;
                    inForce?: {
                        on: "adoption" | string;
                    };
                    parties: string[];
                    /** @description an instrument, by its id or its digest */
                    supersedes?: string;
                    /** @description the typed terms; their schema is that of the instrument type */
                    terms: {
                        [key: string]: unknown;
                    };
                    text?: {
                        body: string;
                        heading: string;
                        number: string;
                    }[];
                    title: string;
                    /** @description data-agreement, accession, suspension, withdrawal, key-change, ... */
                    type: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The ledger entry and the node’s signed promise to include it */
                        evidence?: {
                            entry: string;
                            leafHash: string;
                            promise: string;
                        };
                        output: {
                            digest: string;
                            id: string;
                            instrument: {
                                /** @description what it takes for a proposed text to bind */
                                amendmentRule?: {
                                    /**
                                     * @description statement (when absent): a statement counts from the instant it states; cosignature: from the instant at which witnesses first cosigned it, and not at all before
                                     * @enum {unknown}
                                     */
                                    datedBy?: "statement" | "cosignature";
                                    /** @enum {string} */
                                    kind: "bilateral";
                                    /**
                                     * @description firm (when absent): consent once given stands until voting closes, so what is adopted once stays adopted whatever statement turns up later; revocable: the last word before the line is crossed counts
                                     * @enum {unknown}
                                     */
                                    votes?: "firm" | "revocable";
                                    /** @description an ISO 8601 duration in one unit: P30D, P2Y, PT72H */
                                    votingPeriod?: string;
                                } | {
                                    /**
                                     * @description excluded: who abstains leaves the count; silence always counts against
                                     * @enum {unknown}
                                     */
                                    abstention: "counts-against" | "excluded";
                                    /**
                                     * @description statement (when absent): a statement counts from the instant it states; cosignature: from the instant at which witnesses first cosigned it, and not at all before
                                     * @enum {unknown}
                                     */
                                    datedBy?: "statement" | "cosignature";
                                    /** @enum {string} */
                                    kind: "unanimity";
                                    /**
                                     * @description who decides: the parties to the text, or every current member
                                     * @enum {unknown}
                                     */
                                    of: "parties" | "members";
                                    /**
                                     * @description firm (when absent): consent once given stands until voting closes, so what is adopted once stays adopted whatever statement turns up later; revocable: the last word before the line is crossed counts
                                     * @enum {unknown}
                                     */
                                    votes?: "firm" | "revocable";
                                    /** @description an ISO 8601 duration in one unit: P30D, P2Y, PT72H */
                                    votingPeriod?: string;
                                } | {
                                    /**
                                     * @description excluded: who abstains leaves the count; silence always counts against
                                     * @enum {unknown}
                                     */
                                    abstention: "counts-against" | "excluded";
                                    blockingMinority?: {
                                        members: number;
                                    };
                                    /**
                                     * @description statement (when absent): a statement counts from the instant it states; cosignature: from the instant at which witnesses first cosigned it, and not at all before
                                     * @enum {unknown}
                                     */
                                    datedBy?: "statement" | "cosignature";
                                    /** @enum {string} */
                                    kind: "qualified-majority";
                                    members: {
                                        /** @description an exact fraction: 55%, 64.9%, 0.65 or 2/3 */
                                        atLeast: string;
                                    } | {
                                        /** @description an exact fraction: 55%, 64.9%, 0.65 or 2/3 */
                                        moreThan: string;
                                    };
                                    /**
                                     * @description who decides: the parties to the text, or every current member
                                     * @enum {unknown}
                                     */
                                    of: "parties" | "members";
                                    quorum?: {
                                        /** @description an exact fraction: 55%, 64.9%, 0.65 or 2/3 */
                                        atLeast: string;
                                    } | {
                                        /** @description an exact fraction: 55%, 64.9%, 0.65 or 2/3 */
                                        moreThan: string;
                                    };
                                    /**
                                     * @description firm (when absent): consent once given stands until voting closes, so what is adopted once stays adopted whatever statement turns up later; revocable: the last word before the line is crossed counts
                                     * @enum {unknown}
                                     */
                                    votes?: "firm" | "revocable";
                                    /** @description an ISO 8601 duration in one unit: P30D, P2Y, PT72H */
                                    votingPeriod?: string;
                                    weight?: {
                                        /** @description an exact fraction: 55%, 64.9%, 0.65 or 2/3 */
                                        atLeast: string;
                                    } | {
                                        /** @description an exact fraction: 55%, 64.9%, 0.65 or 2/3 */
                                        moreThan: string;
                                    };
                                    weights?: {
                                        [key: string]: number;
                                    };
                                } | {
                                    /**
                                     * @description statement (when absent): a statement counts from the instant it states; cosignature: from the instant at which witnesses first cosigned it, and not at all before
                                     * @enum {unknown}
                                     */
                                    datedBy?: "statement" | "cosignature";
                                    /** @enum {string} */
                                    kind: "emergency";
                                    /**
                                     * @description who decides: the parties to the text, or every current member
                                     * @enum {unknown}
                                     */
                                    of: "parties" | "members";
                                    panel?: string[];
                                    signatures: number;
                                    /** @description an ISO 8601 duration in one unit: P30D, P2Y, PT72H */
                                    sunset: string;
                                    /**
                                     * @description firm (when absent): consent once given stands until voting closes, so what is adopted once stays adopted whatever statement turns up later; revocable: the last word before the line is crossed counts
                                     * @enum {unknown}
                                     */
                                    votes?: "firm" | "revocable";
                                    /** @description an ISO 8601 duration in one unit: P30D, P2Y, PT72H */
                                    votingPeriod?: string;
                                };
                                /** @description RFC 3339 instant in UTC with milliseconds */
                                closesAt?: string;
                                /** @description what it takes for a proposed text to bind */
                                decisionRule: {
                                    /**
                                     * @description statement (when absent): a statement counts from the instant it states; cosignature: from the instant at which witnesses first cosigned it, and not at all before
                                     * @enum {unknown}
                                     */
                                    datedBy?: "statement" | "cosignature";
                                    /** @enum {string} */
                                    kind: "bilateral";
                                    /**
                                     * @description firm (when absent): consent once given stands until voting closes, so what is adopted once stays adopted whatever statement turns up later; revocable: the last word before the line is crossed counts
                                     * @enum {unknown}
                                     */
                                    votes?: "firm" | "revocable";
                                    /** @description an ISO 8601 duration in one unit: P30D, P2Y, PT72H */
                                    votingPeriod?: string;
                                } | {
                                    /**
                                     * @description excluded: who abstains leaves the count; silence always counts against
                                     * @enum {unknown}
                                     */
                                    abstention: "counts-against" | "excluded";
                                    /**
                                     * @description statement (when absent): a statement counts from the instant it states; cosignature: from the instant at which witnesses first cosigned it, and not at all before
                                     * @enum {unknown}
                                     */
                                    datedBy?: "statement" | "cosignature";
                                    /** @enum {string} */
                                    kind: "unanimity";
                                    /**
                                     * @description who decides: the parties to the text, or every current member
                                     * @enum {unknown}
                                     */
                                    of: "parties" | "members";
                                    /**
                                     * @description firm (when absent): consent once given stands until voting closes, so what is adopted once stays adopted whatever statement turns up later; revocable: the last word before the line is crossed counts
                                     * @enum {unknown}
                                     */
                                    votes?: "firm" | "revocable";
                                    /** @description an ISO 8601 duration in one unit: P30D, P2Y, PT72H */
                                    votingPeriod?: string;
                                } | {
                                    /**
                                     * @description excluded: who abstains leaves the count; silence always counts against
                                     * @enum {unknown}
                                     */
                                    abstention: "counts-against" | "excluded";
                                    blockingMinority?: {
                                        members: number;
                                    };
                                    /**
                                     * @description statement (when absent): a statement counts from the instant it states; cosignature: from the instant at which witnesses first cosigned it, and not at all before
                                     * @enum {unknown}
                                     */
                                    datedBy?: "statement" | "cosignature";
                                    /** @enum {string} */
                                    kind: "qualified-majority";
                                    members: {
                                        /** @description an exact fraction: 55%, 64.9%, 0.65 or 2/3 */
                                        atLeast: string;
                                    } | {
                                        /** @description an exact fraction: 55%, 64.9%, 0.65 or 2/3 */
                                        moreThan: string;
                                    };
                                    /**
                                     * @description who decides: the parties to the text, or every current member
                                     * @enum {unknown}
                                     */
                                    of: "parties" | "members";
                                    quorum?: {
                                        /** @description an exact fraction: 55%, 64.9%, 0.65 or 2/3 */
                                        atLeast: string;
                                    } | {
                                        /** @description an exact fraction: 55%, 64.9%, 0.65 or 2/3 */
                                        moreThan: string;
                                    };
                                    /**
                                     * @description firm (when absent): consent once given stands until voting closes, so what is adopted once stays adopted whatever statement turns up later; revocable: the last word before the line is crossed counts
                                     * @enum {unknown}
                                     */
                                    votes?: "firm" | "revocable";
                                    /** @description an ISO 8601 duration in one unit: P30D, P2Y, PT72H */
                                    votingPeriod?: string;
                                    weight?: {
                                        /** @description an exact fraction: 55%, 64.9%, 0.65 or 2/3 */
                                        atLeast: string;
                                    } | {
                                        /** @description an exact fraction: 55%, 64.9%, 0.65 or 2/3 */
                                        moreThan: string;
                                    };
                                    weights?: {
                                        [key: string]: number;
                                    };
                                } | {
                                    /**
                                     * @description statement (when absent): a statement counts from the instant it states; cosignature: from the instant at which witnesses first cosigned it, and not at all before
                                     * @enum {unknown}
                                     */
                                    datedBy?: "statement" | "cosignature";
                                    /** @enum {string} */
                                    kind: "emergency";
                                    /**
                                     * @description who decides: the parties to the text, or every current member
                                     * @enum {unknown}
                                     */
                                    of: "parties" | "members";
                                    panel?: string[];
                                    signatures: number;
                                    /** @description an ISO 8601 duration in one unit: P30D, P2Y, PT72H */
                                    sunset: string;
                                    /**
                                     * @description firm (when absent): consent once given stands until voting closes, so what is adopted once stays adopted whatever statement turns up later; revocable: the last word before the line is crossed counts
                                     * @enum {unknown}
                                     */
                                    votes?: "firm" | "revocable";
                                    /** @description an ISO 8601 duration in one unit: P30D, P2Y, PT72H */
                                    votingPeriod?: string;
                                };
                                /** @description RFC 3339 instant in UTC with milliseconds */
                                draftedAt: string;
                                /** @description RFC 3339 instant in UTC with milliseconds */
                                expiresAt?: string;
                                inForce: {
                                    on: "adoption" | string;
                                };
                                memberList: string;
                                /** @description sorted by code */
                                parties: string[];
                                /** @description a member, by its ISO 3166-1 alpha-2 code */
                                proposedBy: string;
                                supersedes?: string;
                                /** @description the typed terms; their schema is that of the instrument type */
                                terms: {
                                    [key: string]: unknown;
                                };
                                text: {
                                    body: string;
                                    heading: string;
                                    number: string;
                                }[];
                                title: string;
                                /** @enum {string} */
                                typ: "entente-instrument/1";
                                /** @description data-agreement, accession, suspension, withdrawal, key-change, ... */
                                type: string;
                            };
                            /** @description the terms in words */
                            printed: string[];
                        };
                        /** @description docs/protocol/verdict.schema.json */
                        verdict?: unknown;
                    };
                };
            };
            /** @description RFC 9457 problem: what happened, which rule or field, what to do next */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        because: {
                            citation?: string;
                            field?: string;
                            rule?: string;
                            text: string;
                        }[];
                        code: string;
                        detail?: unknown;
                        kind: string;
                        message: string;
                        next?: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
        };
    };
    "instruments.read": {
        parameters: {
            query?: {
                /** @description RFC 3339 instant in UTC with milliseconds */
                at?: string;
            };
            header?: never;
            path: {
                /** @description an instrument, by its id or its digest */
                instrument: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The ledger entry and the node’s signed promise to include it */
                        evidence?: {
                            entry: string;
                            leafHash: string;
                            promise: string;
                        };
                        output: {
                            /** @description computed, never signed: whoever holds the instrument, the statements, the member list and the keys computes the same bytes */
                            certificate?: {
                                counted: {
                                    /** @description RFC 3339 instant in UTC with milliseconds */
                                    at: string;
                                    keys: string[];
                                    /** @description a member, by its ISO 3166-1 alpha-2 code */
                                    member: string;
                                    /** @enum {unknown} */
                                    role: "propose" | "sign" | "adopt" | "object" | "abstain" | "withdraw" | "notice" | "lift";
                                    statement: string;
                                }[];
                                /** @description RFC 3339 instant in UTC with milliseconds */
                                decidedAt: string;
                                id: string;
                                /** @description RFC 3339 instant in UTC with milliseconds */
                                inForceFrom: string;
                                /** @description RFC 3339 instant in UTC with milliseconds */
                                inForceUntil?: string;
                                instrument: string;
                                memberList: string;
                                rule: string;
                                /** @description a count under a decision rule */
                                tally: {
                                    abstained: string[];
                                    lines: {
                                        have: string;
                                        isReached: boolean;
                                        /** @enum {unknown} */
                                        name: "signatures" | "members" | "weight" | "quorum" | "blocking-minority" | "outside-parties";
                                        need: string;
                                        /** @description votes or weight still lacking */
                                        shortBy: string;
                                    }[];
                                    missing: string[];
                                    no: string[];
                                    /** @enum {unknown} */
                                    outcome: "adopted" | "open" | "failed";
                                    why: string;
                                    yes: string[];
                                };
                                /** @enum {string} */
                                typ: "entente-adoption-certificate/1";
                            };
                            digest: string;
                            id: string;
                            instrument: {
                                /** @description what it takes for a proposed text to bind */
                                amendmentRule?: {
                                    /**
                                     * @description statement (when absent): a statement counts from the instant it states; cosignature: from the instant at which witnesses first cosigned it, and not at all before
                                     * @enum {unknown}
                                     */
                                    datedBy?: "statement" | "cosignature";
                                    /** @enum {string} */
                                    kind: "bilateral";
                                    /**
                                     * @description firm (when absent): consent once given stands until voting closes, so what is adopted once stays adopted whatever statement turns up later; revocable: the last word before the line is crossed counts
                                     * @enum {unknown}
                                     */
                                    votes?: "firm" | "revocable";
                                    /** @description an ISO 8601 duration in one unit: P30D, P2Y, PT72H */
                                    votingPeriod?: string;
                                } | {
                                    /**
                                     * @description excluded: who abstains leaves the count; silence always counts against
                                     * @enum {unknown}
                                     */
                                    abstention: "counts-against" | "excluded";
                                    /**
                                     * @description statement (when absent): a statement counts from the instant it states; cosignature: from the instant at which witnesses first cosigned it, and not at all before
                                     * @enum {unknown}
                                     */
                                    datedBy?: "statement" | "cosignature";
                                    /** @enum {string} */
                                    kind: "unanimity";
                                    /**
                                     * @description who decides: the parties to the text, or every current member
                                     * @enum {unknown}
                                     */
                                    of: "parties" | "members";
                                    /**
                                     * @description firm (when absent): consent once given stands until voting closes, so what is adopted once stays adopted whatever statement turns up later; revocable: the last word before the line is crossed counts
                                     * @enum {unknown}
                                     */
                                    votes?: "firm" | "revocable";
                                    /** @description an ISO 8601 duration in one unit: P30D, P2Y, PT72H */
                                    votingPeriod?: string;
                                } | {
                                    /**
                                     * @description excluded: who abstains leaves the count; silence always counts against
                                     * @enum {unknown}
                                     */
                                    abstention: "counts-against" | "excluded";
                                    blockingMinority?: {
                                        members: number;
                                    };
                                    /**
                                     * @description statement (when absent): a statement counts from the instant it states; cosignature: from the instant at which witnesses first cosigned it, and not at all before
                                     * @enum {unknown}
                                     */
                                    datedBy?: "statement" | "cosignature";
                                    /** @enum {string} */
                                    kind: "qualified-majority";
                                    members: {
                                        /** @description an exact fraction: 55%, 64.9%, 0.65 or 2/3 */
                                        atLeast: string;
                                    } | {
                                        /** @description an exact fraction: 55%, 64.9%, 0.65 or 2/3 */
                                        moreThan: string;
                                    };
                                    /**
                                     * @description who decides: the parties to the text, or every current member
                                     * @enum {unknown}
                                     */
                                    of: "parties" | "members";
                                    quorum?: {
                                        /** @description an exact fraction: 55%, 64.9%, 0.65 or 2/3 */
                                        atLeast: string;
                                    } | {
                                        /** @description an exact fraction: 55%, 64.9%, 0.65 or 2/3 */
                                        moreThan: string;
                                    };
                                    /**
                                     * @description firm (when absent): consent once given stands until voting closes, so what is adopted once stays adopted whatever statement turns up later; revocable: the last word before the line is crossed counts
                                     * @enum {unknown}
                                     */
                                    votes?: "firm" | "revocable";
                                    /** @description an ISO 8601 duration in one unit: P30D, P2Y, PT72H */
                                    votingPeriod?: string;
                                    weight?: {
                                        /** @description an exact fraction: 55%, 64.9%, 0.65 or 2/3 */
                                        atLeast: string;
                                    } | {
                                        /** @description an exact fraction: 55%, 64.9%, 0.65 or 2/3 */
                                        moreThan: string;
                                    };
                                    weights?: {
                                        [key: string]: number;
                                    };
                                } | {
                                    /**
                                     * @description statement (when absent): a statement counts from the instant it states; cosignature: from the instant at which witnesses first cosigned it, and not at all before
                                     * @enum {unknown}
                                     */
                                    datedBy?: "statement" | "cosignature";
                                    /** @enum {string} */
                                    kind: "emergency";
                                    /**
                                     * @description who decides: the parties to the text, or every current member
                                     * @enum {unknown}
                                     */
                                    of: "parties" | "members";
                                    panel?: string[];
                                    signatures: number;
                                    /** @description an ISO 8601 duration in one unit: P30D, P2Y, PT72H */
                                    sunset: string;
                                    /**
                                     * @description firm (when absent): consent once given stands until voting closes, so what is adopted once stays adopted whatever statement turns up later; revocable: the last word before the line is crossed counts
                                     * @enum {unknown}
                                     */
                                    votes?: "firm" | "revocable";
                                    /** @description an ISO 8601 duration in one unit: P30D, P2Y, PT72H */
                                    votingPeriod?: string;
                                };
                                /** @description RFC 3339 instant in UTC with milliseconds */
                                closesAt?: string;
                                /** @description what it takes for a proposed text to bind */
                                decisionRule: {
                                    /**
                                     * @description statement (when absent): a statement counts from the instant it states; cosignature: from the instant at which witnesses first cosigned it, and not at all before
                                     * @enum {unknown}
                                     */
                                    datedBy?: "statement" | "cosignature";
                                    /** @enum {string} */
                                    kind: "bilateral";
                                    /**
                                     * @description firm (when absent): consent once given stands until voting closes, so what is adopted once stays adopted whatever statement turns up later; revocable: the last word before the line is crossed counts
                                     * @enum {unknown}
                                     */
                                    votes?: "firm" | "revocable";
                                    /** @description an ISO 8601 duration in one unit: P30D, P2Y, PT72H */
                                    votingPeriod?: string;
                                } | {
                                    /**
                                     * @description excluded: who abstains leaves the count; silence always counts against
                                     * @enum {unknown}
                                     */
                                    abstention: "counts-against" | "excluded";
                                    /**
                                     * @description statement (when absent): a statement counts from the instant it states; cosignature: from the instant at which witnesses first cosigned it, and not at all before
                                     * @enum {unknown}
                                     */
                                    datedBy?: "statement" | "cosignature";
                                    /** @enum {string} */
                                    kind: "unanimity";
                                    /**
                                     * @description who decides: the parties to the text, or every current member
                                     * @enum {unknown}
                                     */
                                    of: "parties" | "members";
                                    /**
                                     * @description firm (when absent): consent once given stands until voting closes, so what is adopted once stays adopted whatever statement turns up later; revocable: the last word before the line is crossed counts
                                     * @enum {unknown}
                                     */
                                    votes?: "firm" | "revocable";
                                    /** @description an ISO 8601 duration in one unit: P30D, P2Y, PT72H */
                                    votingPeriod?: string;
                                } | {
                                    /**
                                     * @description excluded: who abstains leaves the count; silence always counts against
                                     * @enum {unknown}
                                     */
                                    abstention: "counts-against" | "excluded";
                                    blockingMinority?: {
                                        members: number;
                                    };
                                    /**
                                     * @description statement (when absent): a statement counts from the instant it states; cosignature: from the instant at which witnesses first cosigned it, and not at all before
                                     * @enum {unknown}
                                     */
                                    datedBy?: "statement" | "cosignature";
                                    /** @enum {string} */
                                    kind: "qualified-majority";
                                    members: {
                                        /** @description an exact fraction: 55%, 64.9%, 0.65 or 2/3 */
                                        atLeast: string;
                                    } | {
                                        /** @description an exact fraction: 55%, 64.9%, 0.65 or 2/3 */
                                        moreThan: string;
                                    };
                                    /**
                                     * @description who decides: the parties to the text, or every current member
                                     * @enum {unknown}
                                     */
                                    of: "parties" | "members";
                                    quorum?: {
                                        /** @description an exact fraction: 55%, 64.9%, 0.65 or 2/3 */
                                        atLeast: string;
                                    } | {
                                        /** @description an exact fraction: 55%, 64.9%, 0.65 or 2/3 */
                                        moreThan: string;
                                    };
                                    /**
                                     * @description firm (when absent): consent once given stands until voting closes, so what is adopted once stays adopted whatever statement turns up later; revocable: the last word before the line is crossed counts
                                     * @enum {unknown}
                                     */
                                    votes?: "firm" | "revocable";
                                    /** @description an ISO 8601 duration in one unit: P30D, P2Y, PT72H */
                                    votingPeriod?: string;
                                    weight?: {
                                        /** @description an exact fraction: 55%, 64.9%, 0.65 or 2/3 */
                                        atLeast: string;
                                    } | {
                                        /** @description an exact fraction: 55%, 64.9%, 0.65 or 2/3 */
                                        moreThan: string;
                                    };
                                    weights?: {
                                        [key: string]: number;
                                    };
                                } | {
                                    /**
                                     * @description statement (when absent): a statement counts from the instant it states; cosignature: from the instant at which witnesses first cosigned it, and not at all before
                                     * @enum {unknown}
                                     */
                                    datedBy?: "statement" | "cosignature";
                                    /** @enum {string} */
                                    kind: "emergency";
                                    /**
                                     * @description who decides: the parties to the text, or every current member
                                     * @enum {unknown}
                                     */
                                    of: "parties" | "members";
                                    panel?: string[];
                                    signatures: number;
                                    /** @description an ISO 8601 duration in one unit: P30D, P2Y, PT72H */
                                    sunset: string;
                                    /**
                                     * @description firm (when absent): consent once given stands until voting closes, so what is adopted once stays adopted whatever statement turns up later; revocable: the last word before the line is crossed counts
                                     * @enum {unknown}
                                     */
                                    votes?: "firm" | "revocable";
                                    /** @description an ISO 8601 duration in one unit: P30D, P2Y, PT72H */
                                    votingPeriod?: string;
                                };
                                /** @description RFC 3339 instant in UTC with milliseconds */
                                draftedAt: string;
                                /** @description RFC 3339 instant in UTC with milliseconds */
                                expiresAt?: string;
                                inForce: {
                                    on: "adoption" | string;
                                };
                                memberList: string;
                                /** @description sorted by code */
                                parties: string[];
                                /** @description a member, by its ISO 3166-1 alpha-2 code */
                                proposedBy: string;
                                supersedes?: string;
                                /** @description the typed terms; their schema is that of the instrument type */
                                terms: {
                                    [key: string]: unknown;
                                };
                                text: {
                                    body: string;
                                    heading: string;
                                    number: string;
                                }[];
                                title: string;
                                /** @enum {string} */
                                typ: "entente-instrument/1";
                                /** @description data-agreement, accession, suspension, withdrawal, key-change, ... */
                                type: string;
                            };
                            /** @description the terms in words */
                            printed: string[];
                            receipts?: {
                                receipt: unknown;
                                statement: string;
                            }[];
                            /** @description the state of an instrument at an instant */
                            state: {
                                /** @description RFC 3339 instant in UTC with milliseconds */
                                at: string;
                                /** @description RFC 3339 instant in UTC with milliseconds */
                                closesAt?: string;
                                /** @description RFC 3339 instant in UTC with milliseconds */
                                decidedAt?: string;
                                end?: {
                                    /** @description RFC 3339 instant in UTC with milliseconds */
                                    at: string;
                                    by?: string;
                                    /** @enum {unknown} */
                                    reason: "sunset" | "expired" | "terminated" | "superseded" | "withdrawn" | "rejected" | "lapsed";
                                };
                                /** @description RFC 3339 instant in UTC with milliseconds */
                                inForceFrom?: string;
                                isInForce: boolean;
                                left: string[];
                                matters: {
                                    /** @description a member, by its ISO 3166-1 alpha-2 code */
                                    against?: string;
                                    /** @description a member, by its ISO 3166-1 alpha-2 code */
                                    by: string;
                                    dates: {
                                        consultationFromOn: string;
                                        cureFromOn: string;
                                        cureUntilOn: string;
                                        noticeOn: string;
                                        suspendedFromOn: string;
                                    };
                                    edges: string[];
                                    /** @description RFC 3339 instant in UTC with milliseconds */
                                    liftedAt?: string;
                                    /** @description what a notice is about, for example reciprocity:2026-Q3 */
                                    matter: string;
                                    /** @description RFC 3339 instant in UTC with milliseconds */
                                    noticeAt: string;
                                    reason?: string;
                                    /** @enum {unknown} */
                                    stage: "notice" | "consultation" | "cure" | "suspended" | "lifted";
                                    /** @description the tier of the agreement that would be suspended; all of it when absent */
                                    tier?: string;
                                }[];
                                objections: string[];
                                obligationsRemain: boolean;
                                signedBy: string[];
                                /** @enum {unknown} */
                                stage: "draft" | "proposed" | "signed" | "adopted" | "in-force" | "suspended" | "amended" | "ended";
                                suspensions: {
                                    by: string;
                                    /** @description the tier of the agreement that would be suspended; all of it when absent */
                                    tier?: string;
                                }[];
                                takenBack: string[];
                                /** @description a count under a decision rule */
                                tally?: {
                                    abstained: string[];
                                    lines: {
                                        have: string;
                                        isReached: boolean;
                                        /** @enum {unknown} */
                                        name: "signatures" | "members" | "weight" | "quorum" | "blocking-minority" | "outside-parties";
                                        need: string;
                                        /** @description votes or weight still lacking */
                                        shortBy: string;
                                    }[];
                                    missing: string[];
                                    no: string[];
                                    /** @enum {unknown} */
                                    outcome: "adopted" | "open" | "failed";
                                    why: string;
                                    yes: string[];
                                };
                                why: string;
                            };
                            statements: {
                                /** @description base64url without padding */
                                payload: string;
                                signatures: {
                                    /** @description base64url without padding */
                                    protected: string;
                                    /** @description base64url without padding */
                                    signature: string;
                                }[];
                            }[];
                        };
                        /** @description docs/protocol/verdict.schema.json */
                        verdict?: unknown;
                    };
                };
            };
            /** @description RFC 9457 problem: what happened, which rule or field, what to do next */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        because: {
                            citation?: string;
                            field?: string;
                            rule?: string;
                            text: string;
                        }[];
                        code: string;
                        detail?: unknown;
                        kind: string;
                        message: string;
                        next?: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
        };
    };
    "instruments.abstain": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description an instrument, by its id or its digest */
                instrument: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The ledger entry and the node’s signed promise to include it */
                        evidence?: {
                            entry: string;
                            leafHash: string;
                            promise: string;
                        };
                        output: {
                            /** @description noted, and said only when a second officer calls for it too */
                            awaitsSecondOfficer: boolean;
                            digest: string;
                            id: string;
                            /** @description members whose nodes will hear of it */
                            sentTo: string[];
                            /** @description the state of an instrument at an instant */
                            state: {
                                /** @description RFC 3339 instant in UTC with milliseconds */
                                at: string;
                                /** @description RFC 3339 instant in UTC with milliseconds */
                                closesAt?: string;
                                /** @description RFC 3339 instant in UTC with milliseconds */
                                decidedAt?: string;
                                end?: {
                                    /** @description RFC 3339 instant in UTC with milliseconds */
                                    at: string;
                                    by?: string;
                                    /** @enum {unknown} */
                                    reason: "sunset" | "expired" | "terminated" | "superseded" | "withdrawn" | "rejected" | "lapsed";
                                };
                                /** @description RFC 3339 instant in UTC with milliseconds */
                                inForceFrom?: string;
                                isInForce: boolean;
                                left: string[];
                                matters: {
                                    /** @description a member, by its ISO 3166-1 alpha-2 code */
                                    against?: string;
                                    /** @description a member, by its ISO 3166-1 alpha-2 code */
                                    by: string;
                                    dates: {
                                        consultationFromOn: string;
                                        cureFromOn: string;
                                        cureUntilOn: string;
                                        noticeOn: string;
                                        suspendedFromOn: string;
                                    };
                                    edges: string[];
                                    /** @description RFC 3339 instant in UTC with milliseconds */
                                    liftedAt?: string;
                                    /** @description what a notice is about, for example reciprocity:2026-Q3 */
                                    matter: string;
                                    /** @description RFC 3339 instant in UTC with milliseconds */
                                    noticeAt: string;
                                    reason?: string;
                                    /** @enum {unknown} */
                                    stage: "notice" | "consultation" | "cure" | "suspended" | "lifted";
                                    /** @description the tier of the agreement that would be suspended; all of it when absent */
                                    tier?: string;
                                }[];
                                objections: string[];
                                obligationsRemain: boolean;
                                signedBy: string[];
                                /** @enum {unknown} */
                                stage: "draft" | "proposed" | "signed" | "adopted" | "in-force" | "suspended" | "amended" | "ended";
                                suspensions: {
                                    by: string;
                                    /** @description the tier of the agreement that would be suspended; all of it when absent */
                                    tier?: string;
                                }[];
                                takenBack: string[];
                                /** @description a count under a decision rule */
                                tally?: {
                                    abstained: string[];
                                    lines: {
                                        have: string;
                                        isReached: boolean;
                                        /** @enum {unknown} */
                                        name: "signatures" | "members" | "weight" | "quorum" | "blocking-minority" | "outside-parties";
                                        need: string;
                                        /** @description votes or weight still lacking */
                                        shortBy: string;
                                    }[];
                                    missing: string[];
                                    no: string[];
                                    /** @enum {unknown} */
                                    outcome: "adopted" | "open" | "failed";
                                    why: string;
                                    yes: string[];
                                };
                                why: string;
                            };
                        };
                        /** @description docs/protocol/verdict.schema.json */
                        verdict?: unknown;
                    };
                };
            };
            /** @description RFC 9457 problem: what happened, which rule or field, what to do next */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        because: {
                            citation?: string;
                            field?: string;
                            rule?: string;
                            text: string;
                        }[];
                        code: string;
                        detail?: unknown;
                        kind: string;
                        message: string;
                        next?: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
        };
    };
    "instruments.attest": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description an instrument, by its id or its digest */
                instrument: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    receipt: unknown;
                    statement: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The ledger entry and the node’s signed promise to include it */
                        evidence?: {
                            entry: string;
                            leafHash: string;
                            promise: string;
                        };
                        output: {
                            /** @description noted, and said only when a second officer calls for it too */
                            awaitsSecondOfficer: boolean;
                            digest: string;
                            id: string;
                            /** @description members whose nodes will hear of it */
                            sentTo: string[];
                            /** @description the state of an instrument at an instant */
                            state: {
                                /** @description RFC 3339 instant in UTC with milliseconds */
                                at: string;
                                /** @description RFC 3339 instant in UTC with milliseconds */
                                closesAt?: string;
                                /** @description RFC 3339 instant in UTC with milliseconds */
                                decidedAt?: string;
                                end?: {
                                    /** @description RFC 3339 instant in UTC with milliseconds */
                                    at: string;
                                    by?: string;
                                    /** @enum {unknown} */
                                    reason: "sunset" | "expired" | "terminated" | "superseded" | "withdrawn" | "rejected" | "lapsed";
                                };
                                /** @description RFC 3339 instant in UTC with milliseconds */
                                inForceFrom?: string;
                                isInForce: boolean;
                                left: string[];
                                matters: {
                                    /** @description a member, by its ISO 3166-1 alpha-2 code */
                                    against?: string;
                                    /** @description a member, by its ISO 3166-1 alpha-2 code */
                                    by: string;
                                    dates: {
                                        consultationFromOn: string;
                                        cureFromOn: string;
                                        cureUntilOn: string;
                                        noticeOn: string;
                                        suspendedFromOn: string;
                                    };
                                    edges: string[];
                                    /** @description RFC 3339 instant in UTC with milliseconds */
                                    liftedAt?: string;
                                    /** @description what a notice is about, for example reciprocity:2026-Q3 */
                                    matter: string;
                                    /** @description RFC 3339 instant in UTC with milliseconds */
                                    noticeAt: string;
                                    reason?: string;
                                    /** @enum {unknown} */
                                    stage: "notice" | "consultation" | "cure" | "suspended" | "lifted";
                                    /** @description the tier of the agreement that would be suspended; all of it when absent */
                                    tier?: string;
                                }[];
                                objections: string[];
                                obligationsRemain: boolean;
                                signedBy: string[];
                                /** @enum {unknown} */
                                stage: "draft" | "proposed" | "signed" | "adopted" | "in-force" | "suspended" | "amended" | "ended";
                                suspensions: {
                                    by: string;
                                    /** @description the tier of the agreement that would be suspended; all of it when absent */
                                    tier?: string;
                                }[];
                                takenBack: string[];
                                /** @description a count under a decision rule */
                                tally?: {
                                    abstained: string[];
                                    lines: {
                                        have: string;
                                        isReached: boolean;
                                        /** @enum {unknown} */
                                        name: "signatures" | "members" | "weight" | "quorum" | "blocking-minority" | "outside-parties";
                                        need: string;
                                        /** @description votes or weight still lacking */
                                        shortBy: string;
                                    }[];
                                    missing: string[];
                                    no: string[];
                                    /** @enum {unknown} */
                                    outcome: "adopted" | "open" | "failed";
                                    why: string;
                                    yes: string[];
                                };
                                why: string;
                            };
                        };
                        /** @description docs/protocol/verdict.schema.json */
                        verdict?: unknown;
                    };
                };
            };
            /** @description RFC 9457 problem: what happened, which rule or field, what to do next */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        because: {
                            citation?: string;
                            field?: string;
                            rule?: string;
                            text: string;
                        }[];
                        code: string;
                        detail?: unknown;
                        kind: string;
                        message: string;
                        next?: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
        };
    };
    "instruments.read-ballot": {
        parameters: {
            query?: {
                /** @description RFC 3339 instant in UTC with milliseconds */
                at?: string;
            };
            header?: never;
            path: {
                /** @description an instrument, by its id or its digest */
                instrument: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The ledger entry and the node’s signed promise to include it */
                        evidence?: {
                            entry: string;
                            leafHash: string;
                            promise: string;
                        };
                        output: {
                            /** @description RFC 3339 instant in UTC with milliseconds */
                            closesAt?: string;
                            /** @description RFC 3339 instant in UTC with milliseconds */
                            decidedAt?: string;
                            digest: string;
                            /** @description RFC 3339 instant in UTC with milliseconds */
                            draftedAt: string;
                            electors: {
                                /** @description RFC 3339 instant in UTC with milliseconds */
                                at?: string;
                                awaitsWitness: boolean;
                                /** @description a member, by its ISO 3166-1 alpha-2 code */
                                member: string;
                                reason?: string;
                                /** @enum {unknown} */
                                standing: "current" | "suspended" | "outside";
                                /** @enum {unknown} */
                                vote: "yes" | "no" | "abstain" | "silent";
                                /** @description exact integer */
                                weight?: string;
                            }[];
                            id: string;
                            ifClosedNow: {
                                /** @enum {unknown} */
                                outcome: "adopted" | "rejected";
                                text: string;
                            };
                            /** @description from when its list of electors is stale */
                            lapsesAt?: string;
                            lines: {
                                bar: {
                                    /** @description exact fraction */
                                    have: string;
                                    isLineEnough: boolean;
                                    /** @description exact fraction */
                                    line: string;
                                };
                                have: string;
                                isReached: boolean;
                                /** @enum {unknown} */
                                name: "signatures" | "members" | "weight" | "quorum" | "blocking-minority" | "outside-parties";
                                need: string;
                                /** @description votes or weight still lacking */
                                shortBy: string;
                                words: string;
                            }[];
                            members: {
                                /** @description exact integer */
                                abstain: string;
                                /** @description exact integer */
                                no: string;
                                /** @description exact integer */
                                silent: string;
                                /** @description exact integer */
                                total: string;
                                /** @description exact integer */
                                yes: string;
                            };
                            /** @description what is still lacking, in words */
                            needed: string[];
                            notCounted: {
                                /** @description RFC 3339 instant in UTC with milliseconds */
                                at: string;
                                /** @description a member, by its ISO 3166-1 alpha-2 code */
                                member: string;
                                /** @enum {unknown} */
                                role: "propose" | "sign" | "adopt" | "object" | "abstain" | "withdraw" | "notice" | "lift";
                                why: string;
                            }[];
                            /** @description why no vote can adopt it */
                            obstacle?: string;
                            /** @enum {unknown} */
                            outcome: "adopted" | "open" | "failed";
                            /** @description RFC 3339 instant in UTC with milliseconds */
                            proposedAt?: string;
                            /** @description a member, by its ISO 3166-1 alpha-2 code */
                            proposedBy: string;
                            rule: {
                                /** @description what it takes for a proposed text to bind */
                                decisionRule: {
                                    /**
                                     * @description statement (when absent): a statement counts from the instant it states; cosignature: from the instant at which witnesses first cosigned it, and not at all before
                                     * @enum {unknown}
                                     */
                                    datedBy?: "statement" | "cosignature";
                                    /** @enum {string} */
                                    kind: "bilateral";
                                    /**
                                     * @description firm (when absent): consent once given stands until voting closes, so what is adopted once stays adopted whatever statement turns up later; revocable: the last word before the line is crossed counts
                                     * @enum {unknown}
                                     */
                                    votes?: "firm" | "revocable";
                                    /** @description an ISO 8601 duration in one unit: P30D, P2Y, PT72H */
                                    votingPeriod?: string;
                                } | {
                                    /**
                                     * @description excluded: who abstains leaves the count; silence always counts against
                                     * @enum {unknown}
                                     */
                                    abstention: "counts-against" | "excluded";
                                    /**
                                     * @description statement (when absent): a statement counts from the instant it states; cosignature: from the instant at which witnesses first cosigned it, and not at all before
                                     * @enum {unknown}
                                     */
                                    datedBy?: "statement" | "cosignature";
                                    /** @enum {string} */
                                    kind: "unanimity";
                                    /**
                                     * @description who decides: the parties to the text, or every current member
                                     * @enum {unknown}
                                     */
                                    of: "parties" | "members";
                                    /**
                                     * @description firm (when absent): consent once given stands until voting closes, so what is adopted once stays adopted whatever statement turns up later; revocable: the last word before the line is crossed counts
                                     * @enum {unknown}
                                     */
                                    votes?: "firm" | "revocable";
                                    /** @description an ISO 8601 duration in one unit: P30D, P2Y, PT72H */
                                    votingPeriod?: string;
                                } | {
                                    /**
                                     * @description excluded: who abstains leaves the count; silence always counts against
                                     * @enum {unknown}
                                     */
                                    abstention: "counts-against" | "excluded";
                                    blockingMinority?: {
                                        members: number;
                                    };
                                    /**
                                     * @description statement (when absent): a statement counts from the instant it states; cosignature: from the instant at which witnesses first cosigned it, and not at all before
                                     * @enum {unknown}
                                     */
                                    datedBy?: "statement" | "cosignature";
                                    /** @enum {string} */
                                    kind: "qualified-majority";
                                    members: {
                                        /** @description an exact fraction: 55%, 64.9%, 0.65 or 2/3 */
                                        atLeast: string;
                                    } | {
                                        /** @description an exact fraction: 55%, 64.9%, 0.65 or 2/3 */
                                        moreThan: string;
                                    };
                                    /**
                                     * @description who decides: the parties to the text, or every current member
                                     * @enum {unknown}
                                     */
                                    of: "parties" | "members";
                                    quorum?: {
                                        /** @description an exact fraction: 55%, 64.9%, 0.65 or 2/3 */
                                        atLeast: string;
                                    } | {
                                        /** @description an exact fraction: 55%, 64.9%, 0.65 or 2/3 */
                                        moreThan: string;
                                    };
                                    /**
                                     * @description firm (when absent): consent once given stands until voting closes, so what is adopted once stays adopted whatever statement turns up later; revocable: the last word before the line is crossed counts
                                     * @enum {unknown}
                                     */
                                    votes?: "firm" | "revocable";
                                    /** @description an ISO 8601 duration in one unit: P30D, P2Y, PT72H */
                                    votingPeriod?: string;
                                    weight?: {
                                        /** @description an exact fraction: 55%, 64.9%, 0.65 or 2/3 */
                                        atLeast: string;
                                    } | {
                                        /** @description an exact fraction: 55%, 64.9%, 0.65 or 2/3 */
                                        moreThan: string;
                                    };
                                    weights?: {
                                        [key: string]: number;
                                    };
                                } | {
                                    /**
                                     * @description statement (when absent): a statement counts from the instant it states; cosignature: from the instant at which witnesses first cosigned it, and not at all before
                                     * @enum {unknown}
                                     */
                                    datedBy?: "statement" | "cosignature";
                                    /** @enum {string} */
                                    kind: "emergency";
                                    /**
                                     * @description who decides: the parties to the text, or every current member
                                     * @enum {unknown}
                                     */
                                    of: "parties" | "members";
                                    panel?: string[];
                                    signatures: number;
                                    /** @description an ISO 8601 duration in one unit: P30D, P2Y, PT72H */
                                    sunset: string;
                                    /**
                                     * @description firm (when absent): consent once given stands until voting closes, so what is adopted once stays adopted whatever statement turns up later; revocable: the last word before the line is crossed counts
                                     * @enum {unknown}
                                     */
                                    votes?: "firm" | "revocable";
                                    /** @description an ISO 8601 duration in one unit: P30D, P2Y, PT72H */
                                    votingPeriod?: string;
                                };
                                digest: string;
                                name?: string;
                                source?: string;
                                title?: string;
                                words: string[];
                            };
                            /** @enum {unknown} */
                            stage: "draft" | "proposed" | "signed" | "adopted" | "in-force" | "suspended" | "amended" | "ended";
                            title: string;
                            /** @description data-agreement, accession, suspension, withdrawal, key-change, ... */
                            type: string;
                            us: {
                                isCalledByYou: boolean;
                                /** @description the caller can do something about it now */
                                isOurTurn: boolean;
                                /** @description a member, by its ISO 3166-1 alpha-2 code */
                                member: string;
                                officersCalled: number;
                                officersNeeded: number;
                                text: string;
                                /**
                                 * @description propose: our draft is to be proposed; vote: our word is missing; second-officer: one officer called for it and another must; witnesses: said, and not cosigned yet
                                 * @enum {unknown}
                                 */
                                waitsFor: "propose" | "vote" | "second-officer" | "witnesses" | "nothing";
                            };
                            weight?: {
                                /** @description exact integer */
                                abstain: string;
                                /** @description exact integer */
                                no: string;
                                /** @description exact integer */
                                silent: string;
                                /** @description exact integer */
                                total: string;
                                /** @description exact integer */
                                yes: string;
                            };
                            why: string;
                        };
                        /** @description docs/protocol/verdict.schema.json */
                        verdict?: unknown;
                    };
                };
            };
            /** @description RFC 9457 problem: what happened, which rule or field, what to do next */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        because: {
                            citation?: string;
                            field?: string;
                            rule?: string;
                            text: string;
                        }[];
                        code: string;
                        detail?: unknown;
                        kind: string;
                        message: string;
                        next?: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
        };
    };
    "instruments.history": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description an instrument, by its id or its digest */
                instrument: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The ledger entry and the node’s signed promise to include it */
                        evidence?: {
                            entry: string;
                            leafHash: string;
                            promise: string;
                        };
                        output: {
                            id: string;
                            lines: {
                                /** @description RFC 3339 instant in UTC with milliseconds */
                                at: string;
                                by?: string;
                                isCounted?: boolean;
                                statement?: string;
                                text: string;
                                what: string;
                            }[];
                        };
                        /** @description docs/protocol/verdict.schema.json */
                        verdict?: unknown;
                    };
                };
            };
            /** @description RFC 9457 problem: what happened, which rule or field, what to do next */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        because: {
                            citation?: string;
                            field?: string;
                            rule?: string;
                            text: string;
                        }[];
                        code: string;
                        detail?: unknown;
                        kind: string;
                        message: string;
                        next?: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
        };
    };
    "instruments.lift": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description an instrument, by its id or its digest */
                instrument: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description what a notice is about, for example reciprocity:2026-Q3 */
                    matter: string;
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The ledger entry and the node’s signed promise to include it */
                        evidence?: {
                            entry: string;
                            leafHash: string;
                            promise: string;
                        };
                        output: {
                            /** @description noted, and said only when a second officer calls for it too */
                            awaitsSecondOfficer: boolean;
                            digest: string;
                            id: string;
                            /** @description members whose nodes will hear of it */
                            sentTo: string[];
                            /** @description the state of an instrument at an instant */
                            state: {
                                /** @description RFC 3339 instant in UTC with milliseconds */
                                at: string;
                                /** @description RFC 3339 instant in UTC with milliseconds */
                                closesAt?: string;
                                /** @description RFC 3339 instant in UTC with milliseconds */
                                decidedAt?: string;
                                end?: {
                                    /** @description RFC 3339 instant in UTC with milliseconds */
                                    at: string;
                                    by?: string;
                                    /** @enum {unknown} */
                                    reason: "sunset" | "expired" | "terminated" | "superseded" | "withdrawn" | "rejected" | "lapsed";
                                };
                                /** @description RFC 3339 instant in UTC with milliseconds */
                                inForceFrom?: string;
                                isInForce: boolean;
                                left: string[];
                                matters: {
                                    /** @description a member, by its ISO 3166-1 alpha-2 code */
                                    against?: string;
                                    /** @description a member, by its ISO 3166-1 alpha-2 code */
                                    by: string;
                                    dates: {
                                        consultationFromOn: string;
                                        cureFromOn: string;
                                        cureUntilOn: string;
                                        noticeOn: string;
                                        suspendedFromOn: string;
                                    };
                                    edges: string[];
                                    /** @description RFC 3339 instant in UTC with milliseconds */
                                    liftedAt?: string;
                                    /** @description what a notice is about, for example reciprocity:2026-Q3 */
                                    matter: string;
                                    /** @description RFC 3339 instant in UTC with milliseconds */
                                    noticeAt: string;
                                    reason?: string;
                                    /** @enum {unknown} */
                                    stage: "notice" | "consultation" | "cure" | "suspended" | "lifted";
                                    /** @description the tier of the agreement that would be suspended; all of it when absent */
                                    tier?: string;
                                }[];
                                objections: string[];
                                obligationsRemain: boolean;
                                signedBy: string[];
                                /** @enum {unknown} */
                                stage: "draft" | "proposed" | "signed" | "adopted" | "in-force" | "suspended" | "amended" | "ended";
                                suspensions: {
                                    by: string;
                                    /** @description the tier of the agreement that would be suspended; all of it when absent */
                                    tier?: string;
                                }[];
                                takenBack: string[];
                                /** @description a count under a decision rule */
                                tally?: {
                                    abstained: string[];
                                    lines: {
                                        have: string;
                                        isReached: boolean;
                                        /** @enum {unknown} */
                                        name: "signatures" | "members" | "weight" | "quorum" | "blocking-minority" | "outside-parties";
                                        need: string;
                                        /** @description votes or weight still lacking */
                                        shortBy: string;
                                    }[];
                                    missing: string[];
                                    no: string[];
                                    /** @enum {unknown} */
                                    outcome: "adopted" | "open" | "failed";
                                    why: string;
                                    yes: string[];
                                };
                                why: string;
                            };
                        };
                        /** @description docs/protocol/verdict.schema.json */
                        verdict?: unknown;
                    };
                };
            };
            /** @description RFC 9457 problem: what happened, which rule or field, what to do next */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        because: {
                            citation?: string;
                            field?: string;
                            rule?: string;
                            text: string;
                        }[];
                        code: string;
                        detail?: unknown;
                        kind: string;
                        message: string;
                        next?: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
        };
    };
    "instruments.object": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description an instrument, by its id or its digest */
                instrument: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The ledger entry and the node’s signed promise to include it */
                        evidence?: {
                            entry: string;
                            leafHash: string;
                            promise: string;
                        };
                        output: {
                            /** @description noted, and said only when a second officer calls for it too */
                            awaitsSecondOfficer: boolean;
                            digest: string;
                            id: string;
                            /** @description members whose nodes will hear of it */
                            sentTo: string[];
                            /** @description the state of an instrument at an instant */
                            state: {
                                /** @description RFC 3339 instant in UTC with milliseconds */
                                at: string;
                                /** @description RFC 3339 instant in UTC with milliseconds */
                                closesAt?: string;
                                /** @description RFC 3339 instant in UTC with milliseconds */
                                decidedAt?: string;
                                end?: {
                                    /** @description RFC 3339 instant in UTC with milliseconds */
                                    at: string;
                                    by?: string;
                                    /** @enum {unknown} */
                                    reason: "sunset" | "expired" | "terminated" | "superseded" | "withdrawn" | "rejected" | "lapsed";
                                };
                                /** @description RFC 3339 instant in UTC with milliseconds */
                                inForceFrom?: string;
                                isInForce: boolean;
                                left: string[];
                                matters: {
                                    /** @description a member, by its ISO 3166-1 alpha-2 code */
                                    against?: string;
                                    /** @description a member, by its ISO 3166-1 alpha-2 code */
                                    by: string;
                                    dates: {
                                        consultationFromOn: string;
                                        cureFromOn: string;
                                        cureUntilOn: string;
                                        noticeOn: string;
                                        suspendedFromOn: string;
                                    };
                                    edges: string[];
                                    /** @description RFC 3339 instant in UTC with milliseconds */
                                    liftedAt?: string;
                                    /** @description what a notice is about, for example reciprocity:2026-Q3 */
                                    matter: string;
                                    /** @description RFC 3339 instant in UTC with milliseconds */
                                    noticeAt: string;
                                    reason?: string;
                                    /** @enum {unknown} */
                                    stage: "notice" | "consultation" | "cure" | "suspended" | "lifted";
                                    /** @description the tier of the agreement that would be suspended; all of it when absent */
                                    tier?: string;
                                }[];
                                objections: string[];
                                obligationsRemain: boolean;
                                signedBy: string[];
                                /** @enum {unknown} */
                                stage: "draft" | "proposed" | "signed" | "adopted" | "in-force" | "suspended" | "amended" | "ended";
                                suspensions: {
                                    by: string;
                                    /** @description the tier of the agreement that would be suspended; all of it when absent */
                                    tier?: string;
                                }[];
                                takenBack: string[];
                                /** @description a count under a decision rule */
                                tally?: {
                                    abstained: string[];
                                    lines: {
                                        have: string;
                                        isReached: boolean;
                                        /** @enum {unknown} */
                                        name: "signatures" | "members" | "weight" | "quorum" | "blocking-minority" | "outside-parties";
                                        need: string;
                                        /** @description votes or weight still lacking */
                                        shortBy: string;
                                    }[];
                                    missing: string[];
                                    no: string[];
                                    /** @enum {unknown} */
                                    outcome: "adopted" | "open" | "failed";
                                    why: string;
                                    yes: string[];
                                };
                                why: string;
                            };
                        };
                        /** @description docs/protocol/verdict.schema.json */
                        verdict?: unknown;
                    };
                };
            };
            /** @description RFC 9457 problem: what happened, which rule or field, what to do next */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        because: {
                            citation?: string;
                            field?: string;
                            rule?: string;
                            text: string;
                        }[];
                        code: string;
                        detail?: unknown;
                        kind: string;
                        message: string;
                        next?: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
        };
    };
    "instruments.propose": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description an instrument, by its id or its digest */
                instrument: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description sign it at once as well; false keeps the consent back */
                    isSigned?: boolean;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The ledger entry and the node’s signed promise to include it */
                        evidence?: {
                            entry: string;
                            leafHash: string;
                            promise: string;
                        };
                        output: {
                            /** @description noted, and said only when a second officer calls for it too */
                            awaitsSecondOfficer: boolean;
                            digest: string;
                            id: string;
                            /** @description members whose nodes will hear of it */
                            sentTo: string[];
                            /** @description the state of an instrument at an instant */
                            state: {
                                /** @description RFC 3339 instant in UTC with milliseconds */
                                at: string;
                                /** @description RFC 3339 instant in UTC with milliseconds */
                                closesAt?: string;
                                /** @description RFC 3339 instant in UTC with milliseconds */
                                decidedAt?: string;
                                end?: {
                                    /** @description RFC 3339 instant in UTC with milliseconds */
                                    at: string;
                                    by?: string;
                                    /** @enum {unknown} */
                                    reason: "sunset" | "expired" | "terminated" | "superseded" | "withdrawn" | "rejected" | "lapsed";
                                };
                                /** @description RFC 3339 instant in UTC with milliseconds */
                                inForceFrom?: string;
                                isInForce: boolean;
                                left: string[];
                                matters: {
                                    /** @description a member, by its ISO 3166-1 alpha-2 code */
                                    against?: string;
                                    /** @description a member, by its ISO 3166-1 alpha-2 code */
                                    by: string;
                                    dates: {
                                        consultationFromOn: string;
                                        cureFromOn: string;
                                        cureUntilOn: string;
                                        noticeOn: string;
                                        suspendedFromOn: string;
                                    };
                                    edges: string[];
                                    /** @description RFC 3339 instant in UTC with milliseconds */
                                    liftedAt?: string;
                                    /** @description what a notice is about, for example reciprocity:2026-Q3 */
                                    matter: string;
                                    /** @description RFC 3339 instant in UTC with milliseconds */
                                    noticeAt: string;
                                    reason?: string;
                                    /** @enum {unknown} */
                                    stage: "notice" | "consultation" | "cure" | "suspended" | "lifted";
                                    /** @description the tier of the agreement that would be suspended; all of it when absent */
                                    tier?: string;
                                }[];
                                objections: string[];
                                obligationsRemain: boolean;
                                signedBy: string[];
                                /** @enum {unknown} */
                                stage: "draft" | "proposed" | "signed" | "adopted" | "in-force" | "suspended" | "amended" | "ended";
                                suspensions: {
                                    by: string;
                                    /** @description the tier of the agreement that would be suspended; all of it when absent */
                                    tier?: string;
                                }[];
                                takenBack: string[];
                                /** @description a count under a decision rule */
                                tally?: {
                                    abstained: string[];
                                    lines: {
                                        have: string;
                                        isReached: boolean;
                                        /** @enum {unknown} */
                                        name: "signatures" | "members" | "weight" | "quorum" | "blocking-minority" | "outside-parties";
                                        need: string;
                                        /** @description votes or weight still lacking */
                                        shortBy: string;
                                    }[];
                                    missing: string[];
                                    no: string[];
                                    /** @enum {unknown} */
                                    outcome: "adopted" | "open" | "failed";
                                    why: string;
                                    yes: string[];
                                };
                                why: string;
                            };
                        };
                        /** @description docs/protocol/verdict.schema.json */
                        verdict?: unknown;
                    };
                };
            };
            /** @description RFC 9457 problem: what happened, which rule or field, what to do next */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        because: {
                            citation?: string;
                            field?: string;
                            rule?: string;
                            text: string;
                        }[];
                        code: string;
                        detail?: unknown;
                        kind: string;
                        message: string;
                        next?: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
        };
    };
    "instruments.sign": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description an instrument, by its id or its digest */
                instrument: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The ledger entry and the node’s signed promise to include it */
                        evidence?: {
                            entry: string;
                            leafHash: string;
                            promise: string;
                        };
                        output: {
                            /** @description noted, and said only when a second officer calls for it too */
                            awaitsSecondOfficer: boolean;
                            digest: string;
                            id: string;
                            /** @description members whose nodes will hear of it */
                            sentTo: string[];
                            /** @description the state of an instrument at an instant */
                            state: {
                                /** @description RFC 3339 instant in UTC with milliseconds */
                                at: string;
                                /** @description RFC 3339 instant in UTC with milliseconds */
                                closesAt?: string;
                                /** @description RFC 3339 instant in UTC with milliseconds */
                                decidedAt?: string;
                                end?: {
                                    /** @description RFC 3339 instant in UTC with milliseconds */
                                    at: string;
                                    by?: string;
                                    /** @enum {unknown} */
                                    reason: "sunset" | "expired" | "terminated" | "superseded" | "withdrawn" | "rejected" | "lapsed";
                                };
                                /** @description RFC 3339 instant in UTC with milliseconds */
                                inForceFrom?: string;
                                isInForce: boolean;
                                left: string[];
                                matters: {
                                    /** @description a member, by its ISO 3166-1 alpha-2 code */
                                    against?: string;
                                    /** @description a member, by its ISO 3166-1 alpha-2 code */
                                    by: string;
                                    dates: {
                                        consultationFromOn: string;
                                        cureFromOn: string;
                                        cureUntilOn: string;
                                        noticeOn: string;
                                        suspendedFromOn: string;
                                    };
                                    edges: string[];
                                    /** @description RFC 3339 instant in UTC with milliseconds */
                                    liftedAt?: string;
                                    /** @description what a notice is about, for example reciprocity:2026-Q3 */
                                    matter: string;
                                    /** @description RFC 3339 instant in UTC with milliseconds */
                                    noticeAt: string;
                                    reason?: string;
                                    /** @enum {unknown} */
                                    stage: "notice" | "consultation" | "cure" | "suspended" | "lifted";
                                    /** @description the tier of the agreement that would be suspended; all of it when absent */
                                    tier?: string;
                                }[];
                                objections: string[];
                                obligationsRemain: boolean;
                                signedBy: string[];
                                /** @enum {unknown} */
                                stage: "draft" | "proposed" | "signed" | "adopted" | "in-force" | "suspended" | "amended" | "ended";
                                suspensions: {
                                    by: string;
                                    /** @description the tier of the agreement that would be suspended; all of it when absent */
                                    tier?: string;
                                }[];
                                takenBack: string[];
                                /** @description a count under a decision rule */
                                tally?: {
                                    abstained: string[];
                                    lines: {
                                        have: string;
                                        isReached: boolean;
                                        /** @enum {unknown} */
                                        name: "signatures" | "members" | "weight" | "quorum" | "blocking-minority" | "outside-parties";
                                        need: string;
                                        /** @description votes or weight still lacking */
                                        shortBy: string;
                                    }[];
                                    missing: string[];
                                    no: string[];
                                    /** @enum {unknown} */
                                    outcome: "adopted" | "open" | "failed";
                                    why: string;
                                    yes: string[];
                                };
                                why: string;
                            };
                        };
                        /** @description docs/protocol/verdict.schema.json */
                        verdict?: unknown;
                    };
                };
            };
            /** @description RFC 9457 problem: what happened, which rule or field, what to do next */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        because: {
                            citation?: string;
                            field?: string;
                            rule?: string;
                            text: string;
                        }[];
                        code: string;
                        detail?: unknown;
                        kind: string;
                        message: string;
                        next?: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
        };
    };
    "instruments.preview-signing": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description an instrument, by its id or its digest */
                instrument: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The ledger entry and the node’s signed promise to include it */
                        evidence?: {
                            entry: string;
                            leafHash: string;
                            promise: string;
                        };
                        output: {
                            answers: {
                                label: string;
                                values: string[];
                            }[];
                            /** @description its length */
                            bytes: number;
                            /** @description the exact text that all parties sign (RFC 8785) */
                            canonical: string;
                            /** @description SHA-256 of `canonical` as UTF-8 */
                            digest: string;
                            /** @description what follows, in order */
                            follows: string[];
                            id: string;
                            /** @description this consent would cross the last line */
                            isAdoptedByIt: boolean;
                            /** @description the key of this nation that signs */
                            keyId: string;
                            /** @description what the key signs, but for the instant, which is that of the signing */
                            statement: {
                                /** @description a member, by its ISO 3166-1 alpha-2 code */
                                against?: string;
                                /** @description RFC 3339 instant in UTC with milliseconds */
                                at: string;
                                instrument: string;
                                /** @description what a notice is about, for example reciprocity:2026-Q3 */
                                matter?: string;
                                /** @description a member, by its ISO 3166-1 alpha-2 code */
                                member: string;
                                reason?: string;
                                /** @enum {unknown} */
                                role: "propose" | "sign" | "adopt" | "object" | "abstain" | "withdraw" | "notice" | "lift";
                                rule: string;
                                /** @description the tier of the agreement that would be suspended; all of it when absent */
                                tier?: string;
                                /** @enum {string} */
                                typ: "entente-statement/1";
                            };
                            us: {
                                isCalledByYou: boolean;
                                /** @description the caller can do something about it now */
                                isOurTurn: boolean;
                                /** @description a member, by its ISO 3166-1 alpha-2 code */
                                member: string;
                                officersCalled: number;
                                officersNeeded: number;
                                text: string;
                                /**
                                 * @description propose: our draft is to be proposed; vote: our word is missing; second-officer: one officer called for it and another must; witnesses: said, and not cosigned yet
                                 * @enum {unknown}
                                 */
                                waitsFor: "propose" | "vote" | "second-officer" | "witnesses" | "nothing";
                            };
                            /** @description the statement in words */
                            words: string;
                        };
                        /** @description docs/protocol/verdict.schema.json */
                        verdict?: unknown;
                    };
                };
            };
            /** @description RFC 9457 problem: what happened, which rule or field, what to do next */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        because: {
                            citation?: string;
                            field?: string;
                            rule?: string;
                            text: string;
                        }[];
                        code: string;
                        detail?: unknown;
                        kind: string;
                        message: string;
                        next?: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
        };
    };
    "instruments.suspend": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description an instrument, by its id or its digest */
                instrument: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description a member, by its ISO 3166-1 alpha-2 code */
                    against?: string;
                    /** @description what a notice is about, for example reciprocity:2026-Q3 */
                    matter: string;
                    reason: string;
                    /** @description the tier of the agreement that would be suspended; all of it when absent */
                    tier?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The ledger entry and the node’s signed promise to include it */
                        evidence?: {
                            entry: string;
                            leafHash: string;
                            promise: string;
                        };
                        output: {
                            /** @description noted, and said only when a second officer calls for it too */
                            awaitsSecondOfficer: boolean;
                            digest: string;
                            id: string;
                            /** @description members whose nodes will hear of it */
                            sentTo: string[];
                            /** @description the state of an instrument at an instant */
                            state: {
                                /** @description RFC 3339 instant in UTC with milliseconds */
                                at: string;
                                /** @description RFC 3339 instant in UTC with milliseconds */
                                closesAt?: string;
                                /** @description RFC 3339 instant in UTC with milliseconds */
                                decidedAt?: string;
                                end?: {
                                    /** @description RFC 3339 instant in UTC with milliseconds */
                                    at: string;
                                    by?: string;
                                    /** @enum {unknown} */
                                    reason: "sunset" | "expired" | "terminated" | "superseded" | "withdrawn" | "rejected" | "lapsed";
                                };
                                /** @description RFC 3339 instant in UTC with milliseconds */
                                inForceFrom?: string;
                                isInForce: boolean;
                                left: string[];
                                matters: {
                                    /** @description a member, by its ISO 3166-1 alpha-2 code */
                                    against?: string;
                                    /** @description a member, by its ISO 3166-1 alpha-2 code */
                                    by: string;
                                    dates: {
                                        consultationFromOn: string;
                                        cureFromOn: string;
                                        cureUntilOn: string;
                                        noticeOn: string;
                                        suspendedFromOn: string;
                                    };
                                    edges: string[];
                                    /** @description RFC 3339 instant in UTC with milliseconds */
                                    liftedAt?: string;
                                    /** @description what a notice is about, for example reciprocity:2026-Q3 */
                                    matter: string;
                                    /** @description RFC 3339 instant in UTC with milliseconds */
                                    noticeAt: string;
                                    reason?: string;
                                    /** @enum {unknown} */
                                    stage: "notice" | "consultation" | "cure" | "suspended" | "lifted";
                                    /** @description the tier of the agreement that would be suspended; all of it when absent */
                                    tier?: string;
                                }[];
                                objections: string[];
                                obligationsRemain: boolean;
                                signedBy: string[];
                                /** @enum {unknown} */
                                stage: "draft" | "proposed" | "signed" | "adopted" | "in-force" | "suspended" | "amended" | "ended";
                                suspensions: {
                                    by: string;
                                    /** @description the tier of the agreement that would be suspended; all of it when absent */
                                    tier?: string;
                                }[];
                                takenBack: string[];
                                /** @description a count under a decision rule */
                                tally?: {
                                    abstained: string[];
                                    lines: {
                                        have: string;
                                        isReached: boolean;
                                        /** @enum {unknown} */
                                        name: "signatures" | "members" | "weight" | "quorum" | "blocking-minority" | "outside-parties";
                                        need: string;
                                        /** @description votes or weight still lacking */
                                        shortBy: string;
                                    }[];
                                    missing: string[];
                                    no: string[];
                                    /** @enum {unknown} */
                                    outcome: "adopted" | "open" | "failed";
                                    why: string;
                                    yes: string[];
                                };
                                why: string;
                            };
                        };
                        /** @description docs/protocol/verdict.schema.json */
                        verdict?: unknown;
                    };
                };
            };
            /** @description RFC 9457 problem: what happened, which rule or field, what to do next */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        because: {
                            citation?: string;
                            field?: string;
                            rule?: string;
                            text: string;
                        }[];
                        code: string;
                        detail?: unknown;
                        kind: string;
                        message: string;
                        next?: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
        };
    };
    "instruments.withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description an instrument, by its id or its digest */
                instrument: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The ledger entry and the node’s signed promise to include it */
                        evidence?: {
                            entry: string;
                            leafHash: string;
                            promise: string;
                        };
                        output: {
                            /** @description noted, and said only when a second officer calls for it too */
                            awaitsSecondOfficer: boolean;
                            digest: string;
                            id: string;
                            /** @description members whose nodes will hear of it */
                            sentTo: string[];
                            /** @description the state of an instrument at an instant */
                            state: {
                                /** @description RFC 3339 instant in UTC with milliseconds */
                                at: string;
                                /** @description RFC 3339 instant in UTC with milliseconds */
                                closesAt?: string;
                                /** @description RFC 3339 instant in UTC with milliseconds */
                                decidedAt?: string;
                                end?: {
                                    /** @description RFC 3339 instant in UTC with milliseconds */
                                    at: string;
                                    by?: string;
                                    /** @enum {unknown} */
                                    reason: "sunset" | "expired" | "terminated" | "superseded" | "withdrawn" | "rejected" | "lapsed";
                                };
                                /** @description RFC 3339 instant in UTC with milliseconds */
                                inForceFrom?: string;
                                isInForce: boolean;
                                left: string[];
                                matters: {
                                    /** @description a member, by its ISO 3166-1 alpha-2 code */
                                    against?: string;
                                    /** @description a member, by its ISO 3166-1 alpha-2 code */
                                    by: string;
                                    dates: {
                                        consultationFromOn: string;
                                        cureFromOn: string;
                                        cureUntilOn: string;
                                        noticeOn: string;
                                        suspendedFromOn: string;
                                    };
                                    edges: string[];
                                    /** @description RFC 3339 instant in UTC with milliseconds */
                                    liftedAt?: string;
                                    /** @description what a notice is about, for example reciprocity:2026-Q3 */
                                    matter: string;
                                    /** @description RFC 3339 instant in UTC with milliseconds */
                                    noticeAt: string;
                                    reason?: string;
                                    /** @enum {unknown} */
                                    stage: "notice" | "consultation" | "cure" | "suspended" | "lifted";
                                    /** @description the tier of the agreement that would be suspended; all of it when absent */
                                    tier?: string;
                                }[];
                                objections: string[];
                                obligationsRemain: boolean;
                                signedBy: string[];
                                /** @enum {unknown} */
                                stage: "draft" | "proposed" | "signed" | "adopted" | "in-force" | "suspended" | "amended" | "ended";
                                suspensions: {
                                    by: string;
                                    /** @description the tier of the agreement that would be suspended; all of it when absent */
                                    tier?: string;
                                }[];
                                takenBack: string[];
                                /** @description a count under a decision rule */
                                tally?: {
                                    abstained: string[];
                                    lines: {
                                        have: string;
                                        isReached: boolean;
                                        /** @enum {unknown} */
                                        name: "signatures" | "members" | "weight" | "quorum" | "blocking-minority" | "outside-parties";
                                        need: string;
                                        /** @description votes or weight still lacking */
                                        shortBy: string;
                                    }[];
                                    missing: string[];
                                    no: string[];
                                    /** @enum {unknown} */
                                    outcome: "adopted" | "open" | "failed";
                                    why: string;
                                    yes: string[];
                                };
                                why: string;
                            };
                        };
                        /** @description docs/protocol/verdict.schema.json */
                        verdict?: unknown;
                    };
                };
            };
            /** @description RFC 9457 problem: what happened, which rule or field, what to do next */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        because: {
                            citation?: string;
                            field?: string;
                            rule?: string;
                            text: string;
                        }[];
                        code: string;
                        detail?: unknown;
                        kind: string;
                        message: string;
                        next?: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
        };
    };
    "instruments.advance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The ledger entry and the node’s signed promise to include it */
                        evidence?: {
                            entry: string;
                            leafHash: string;
                            promise: string;
                        };
                        output: {
                            news: {
                                subject: string;
                                type: string;
                            }[];
                        };
                        /** @description docs/protocol/verdict.schema.json */
                        verdict?: unknown;
                    };
                };
            };
            /** @description RFC 9457 problem: what happened, which rule or field, what to do next */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        because: {
                            citation?: string;
                            field?: string;
                            rule?: string;
                            text: string;
                        }[];
                        code: string;
                        detail?: unknown;
                        kind: string;
                        message: string;
                        next?: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
        };
    };
    "instruments.compare": {
        parameters: {
            query: {
                /** @description an instrument, by its id or its digest */
                from: string;
                /** @description an instrument, by its id or its digest */
                to: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The ledger entry and the node’s signed promise to include it */
                        evidence?: {
                            entry: string;
                            leafHash: string;
                            promise: string;
                        };
                        output: {
                            /** @description type, title, parties, rules, entry into force, expiry */
                            frame: {
                                after?: unknown;
                                before?: unknown;
                                /** @description JSON pointer; empty for the whole */
                                field: string;
                                /** @enum {unknown} */
                                kind: "added" | "removed" | "changed";
                            }[];
                            from: {
                                digest: string;
                                id: string;
                                title: string;
                            };
                            /** @description text, terms and frame; dates of drafting aside */
                            isSame: boolean;
                            /** @description the terms in words, line by line */
                            printed: {
                                /** @enum {unknown} */
                                kind: "same" | "added" | "removed";
                                text: string;
                            }[];
                            terms: {
                                after?: unknown;
                                before?: unknown;
                                /** @description JSON pointer; empty for the whole */
                                field: string;
                                /** @enum {unknown} */
                                kind: "added" | "removed" | "changed";
                            }[];
                            text: {
                                after?: {
                                    body: string;
                                    heading: string;
                                    number: string;
                                };
                                before?: {
                                    body: string;
                                    heading: string;
                                    number: string;
                                };
                                /** @enum {unknown} */
                                kind: "same" | "added" | "removed" | "changed";
                                lines: {
                                    /** @enum {unknown} */
                                    kind: "same" | "added" | "removed";
                                    text: string;
                                }[];
                                number: string;
                            }[];
                            to: {
                                digest: string;
                                id: string;
                                title: string;
                            };
                        };
                        /** @description docs/protocol/verdict.schema.json */
                        verdict?: unknown;
                    };
                };
            };
            /** @description RFC 9457 problem: what happened, which rule or field, what to do next */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        because: {
                            citation?: string;
                            field?: string;
                            rule?: string;
                            text: string;
                        }[];
                        code: string;
                        detail?: unknown;
                        kind: string;
                        message: string;
                        next?: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
        };
    };
    "instruments.receive-consent": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    bundle: {
                        /** @description see instrument.schema.json */
                        instrument: unknown;
                        receipts?: {
                            receipt: unknown;
                            statement: string;
                        }[];
                        statements: unknown[];
                    };
                    slip: {
                        signature: {
                            keyId: string;
                            /** @description Ed25519, base64url */
                            signature: string;
                        };
                        statement: {
                            bundle: string;
                            /** @description RFC 3339 instant in UTC */
                            madeAt: string;
                            /** @description ISO 3166-1 alpha-2 */
                            member: string;
                            /** @description ISO 3166-1 alpha-2 */
                            to: string;
                            /** @enum {string} */
                            type: "entente-accession-consent";
                        };
                    };
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The ledger entry and the node’s signed promise to include it */
                        evidence?: {
                            entry: string;
                            leafHash: string;
                            promise: string;
                        };
                        output: {
                            /** @description signatures and receipts that were news */
                            added: number;
                            digest: string;
                            id: string;
                            /** @description members whose nodes will hear of it */
                            sentTo: string[];
                            /** @description statements whose key did not count then */
                            skipped: string[];
                            /** @description the state of an instrument at an instant */
                            state: {
                                /** @description RFC 3339 instant in UTC with milliseconds */
                                at: string;
                                /** @description RFC 3339 instant in UTC with milliseconds */
                                closesAt?: string;
                                /** @description RFC 3339 instant in UTC with milliseconds */
                                decidedAt?: string;
                                end?: {
                                    /** @description RFC 3339 instant in UTC with milliseconds */
                                    at: string;
                                    by?: string;
                                    /** @enum {unknown} */
                                    reason: "sunset" | "expired" | "terminated" | "superseded" | "withdrawn" | "rejected" | "lapsed";
                                };
                                /** @description RFC 3339 instant in UTC with milliseconds */
                                inForceFrom?: string;
                                isInForce: boolean;
                                left: string[];
                                matters: {
                                    /** @description a member, by its ISO 3166-1 alpha-2 code */
                                    against?: string;
                                    /** @description a member, by its ISO 3166-1 alpha-2 code */
                                    by: string;
                                    dates: {
                                        consultationFromOn: string;
                                        cureFromOn: string;
                                        cureUntilOn: string;
                                        noticeOn: string;
                                        suspendedFromOn: string;
                                    };
                                    edges: string[];
                                    /** @description RFC 3339 instant in UTC with milliseconds */
                                    liftedAt?: string;
                                    /** @description what a notice is about, for example reciprocity:2026-Q3 */
                                    matter: string;
                                    /** @description RFC 3339 instant in UTC with milliseconds */
                                    noticeAt: string;
                                    reason?: string;
                                    /** @enum {unknown} */
                                    stage: "notice" | "consultation" | "cure" | "suspended" | "lifted";
                                    /** @description the tier of the agreement that would be suspended; all of it when absent */
                                    tier?: string;
                                }[];
                                objections: string[];
                                obligationsRemain: boolean;
                                signedBy: string[];
                                /** @enum {unknown} */
                                stage: "draft" | "proposed" | "signed" | "adopted" | "in-force" | "suspended" | "amended" | "ended";
                                suspensions: {
                                    by: string;
                                    /** @description the tier of the agreement that would be suspended; all of it when absent */
                                    tier?: string;
                                }[];
                                takenBack: string[];
                                /** @description a count under a decision rule */
                                tally?: {
                                    abstained: string[];
                                    lines: {
                                        have: string;
                                        isReached: boolean;
                                        /** @enum {unknown} */
                                        name: "signatures" | "members" | "weight" | "quorum" | "blocking-minority" | "outside-parties";
                                        need: string;
                                        /** @description votes or weight still lacking */
                                        shortBy: string;
                                    }[];
                                    missing: string[];
                                    no: string[];
                                    /** @enum {unknown} */
                                    outcome: "adopted" | "open" | "failed";
                                    why: string;
                                    yes: string[];
                                };
                                why: string;
                            };
                        };
                        /** @description docs/protocol/verdict.schema.json */
                        verdict?: unknown;
                    };
                };
            };
            /** @description RFC 9457 problem: what happened, which rule or field, what to do next */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        because: {
                            citation?: string;
                            field?: string;
                            rule?: string;
                            text: string;
                        }[];
                        code: string;
                        detail?: unknown;
                        kind: string;
                        message: string;
                        next?: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
        };
    };
    "instruments.receive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description see instrument.schema.json */
                    instrument: unknown;
                    receipts?: {
                        receipt: unknown;
                        statement: string;
                    }[];
                    statements: unknown[];
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The ledger entry and the node’s signed promise to include it */
                        evidence?: {
                            entry: string;
                            leafHash: string;
                            promise: string;
                        };
                        output: {
                            /** @description signatures and receipts that were news */
                            added: number;
                            digest: string;
                            id: string;
                            /** @description members whose nodes will hear of it */
                            sentTo: string[];
                            /** @description statements whose key did not count then */
                            skipped: string[];
                            /** @description the state of an instrument at an instant */
                            state: {
                                /** @description RFC 3339 instant in UTC with milliseconds */
                                at: string;
                                /** @description RFC 3339 instant in UTC with milliseconds */
                                closesAt?: string;
                                /** @description RFC 3339 instant in UTC with milliseconds */
                                decidedAt?: string;
                                end?: {
                                    /** @description RFC 3339 instant in UTC with milliseconds */
                                    at: string;
                                    by?: string;
                                    /** @enum {unknown} */
                                    reason: "sunset" | "expired" | "terminated" | "superseded" | "withdrawn" | "rejected" | "lapsed";
                                };
                                /** @description RFC 3339 instant in UTC with milliseconds */
                                inForceFrom?: string;
                                isInForce: boolean;
                                left: string[];
                                matters: {
                                    /** @description a member, by its ISO 3166-1 alpha-2 code */
                                    against?: string;
                                    /** @description a member, by its ISO 3166-1 alpha-2 code */
                                    by: string;
                                    dates: {
                                        consultationFromOn: string;
                                        cureFromOn: string;
                                        cureUntilOn: string;
                                        noticeOn: string;
                                        suspendedFromOn: string;
                                    };
                                    edges: string[];
                                    /** @description RFC 3339 instant in UTC with milliseconds */
                                    liftedAt?: string;
                                    /** @description what a notice is about, for example reciprocity:2026-Q3 */
                                    matter: string;
                                    /** @description RFC 3339 instant in UTC with milliseconds */
                                    noticeAt: string;
                                    reason?: string;
                                    /** @enum {unknown} */
                                    stage: "notice" | "consultation" | "cure" | "suspended" | "lifted";
                                    /** @description the tier of the agreement that would be suspended; all of it when absent */
                                    tier?: string;
                                }[];
                                objections: string[];
                                obligationsRemain: boolean;
                                signedBy: string[];
                                /** @enum {unknown} */
                                stage: "draft" | "proposed" | "signed" | "adopted" | "in-force" | "suspended" | "amended" | "ended";
                                suspensions: {
                                    by: string;
                                    /** @description the tier of the agreement that would be suspended; all of it when absent */
                                    tier?: string;
                                }[];
                                takenBack: string[];
                                /** @description a count under a decision rule */
                                tally?: {
                                    abstained: string[];
                                    lines: {
                                        have: string;
                                        isReached: boolean;
                                        /** @enum {unknown} */
                                        name: "signatures" | "members" | "weight" | "quorum" | "blocking-minority" | "outside-parties";
                                        need: string;
                                        /** @description votes or weight still lacking */
                                        shortBy: string;
                                    }[];
                                    missing: string[];
                                    no: string[];
                                    /** @enum {unknown} */
                                    outcome: "adopted" | "open" | "failed";
                                    why: string;
                                    yes: string[];
                                };
                                why: string;
                            };
                        };
                        /** @description docs/protocol/verdict.schema.json */
                        verdict?: unknown;
                    };
                };
            };
            /** @description RFC 9457 problem: what happened, which rule or field, what to do next */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        because: {
                            citation?: string;
                            field?: string;
                            rule?: string;
                            text: string;
                        }[];
                        code: string;
                        detail?: unknown;
                        kind: string;
                        message: string;
                        next?: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
        };
    };
    "instruments.list-templates": {
        parameters: {
            query?: {
                /** @description data-agreement, accession, suspension, withdrawal, key-change, ... */
                type?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The ledger entry and the node’s signed promise to include it */
                        evidence?: {
                            entry: string;
                            leafHash: string;
                            promise: string;
                        };
                        output: {
                            templates: {
                                about: string;
                                changesMembership: boolean;
                                /** @description terms to begin with; what they leave out is denied */
                                defaults: unknown;
                                /** @description flat, a group before what is in it */
                                fields: {
                                    choices?: string[];
                                    default?: unknown;
                                    description?: string;
                                    isRequired: boolean;
                                    /** @enum {unknown} */
                                    kind: "text" | "integer" | "boolean" | "choice" | "choices" | "place" | "places" | "date" | "instant" | "list" | "group" | "map" | "other";
                                    label: string;
                                    maximum?: number;
                                    maxItems?: number;
                                    maxLength?: number;
                                    minimum?: number;
                                    minItems?: number;
                                    minLength?: number;
                                    /** @description JSON pointer within the terms; `*` for each of a list */
                                    path: string;
                                    pattern?: string;
                                }[];
                                /** @description the parties may write a rule of their own */
                                mayUseOwnRule: boolean;
                                /** @description how many must call for consent */
                                officers: number;
                                /** @description by which it may be adopted */
                                rules: {
                                    /** @description what it takes for a proposed text to bind */
                                    decisionRule: {
                                        /**
                                         * @description statement (when absent): a statement counts from the instant it states; cosignature: from the instant at which witnesses first cosigned it, and not at all before
                                         * @enum {unknown}
                                         */
                                        datedBy?: "statement" | "cosignature";
                                        /** @enum {string} */
                                        kind: "bilateral";
                                        /**
                                         * @description firm (when absent): consent once given stands until voting closes, so what is adopted once stays adopted whatever statement turns up later; revocable: the last word before the line is crossed counts
                                         * @enum {unknown}
                                         */
                                        votes?: "firm" | "revocable";
                                        /** @description an ISO 8601 duration in one unit: P30D, P2Y, PT72H */
                                        votingPeriod?: string;
                                    } | {
                                        /**
                                         * @description excluded: who abstains leaves the count; silence always counts against
                                         * @enum {unknown}
                                         */
                                        abstention: "counts-against" | "excluded";
                                        /**
                                         * @description statement (when absent): a statement counts from the instant it states; cosignature: from the instant at which witnesses first cosigned it, and not at all before
                                         * @enum {unknown}
                                         */
                                        datedBy?: "statement" | "cosignature";
                                        /** @enum {string} */
                                        kind: "unanimity";
                                        /**
                                         * @description who decides: the parties to the text, or every current member
                                         * @enum {unknown}
                                         */
                                        of: "parties" | "members";
                                        /**
                                         * @description firm (when absent): consent once given stands until voting closes, so what is adopted once stays adopted whatever statement turns up later; revocable: the last word before the line is crossed counts
                                         * @enum {unknown}
                                         */
                                        votes?: "firm" | "revocable";
                                        /** @description an ISO 8601 duration in one unit: P30D, P2Y, PT72H */
                                        votingPeriod?: string;
                                    } | {
                                        /**
                                         * @description excluded: who abstains leaves the count; silence always counts against
                                         * @enum {unknown}
                                         */
                                        abstention: "counts-against" | "excluded";
                                        blockingMinority?: {
                                            members: number;
                                        };
                                        /**
                                         * @description statement (when absent): a statement counts from the instant it states; cosignature: from the instant at which witnesses first cosigned it, and not at all before
                                         * @enum {unknown}
                                         */
                                        datedBy?: "statement" | "cosignature";
                                        /** @enum {string} */
                                        kind: "qualified-majority";
                                        members: {
                                            /** @description an exact fraction: 55%, 64.9%, 0.65 or 2/3 */
                                            atLeast: string;
                                        } | {
                                            /** @description an exact fraction: 55%, 64.9%, 0.65 or 2/3 */
                                            moreThan: string;
                                        };
                                        /**
                                         * @description who decides: the parties to the text, or every current member
                                         * @enum {unknown}
                                         */
                                        of: "parties" | "members";
                                        quorum?: {
                                            /** @description an exact fraction: 55%, 64.9%, 0.65 or 2/3 */
                                            atLeast: string;
                                        } | {
                                            /** @description an exact fraction: 55%, 64.9%, 0.65 or 2/3 */
                                            moreThan: string;
                                        };
                                        /**
                                         * @description firm (when absent): consent once given stands until voting closes, so what is adopted once stays adopted whatever statement turns up later; revocable: the last word before the line is crossed counts
                                         * @enum {unknown}
                                         */
                                        votes?: "firm" | "revocable";
                                        /** @description an ISO 8601 duration in one unit: P30D, P2Y, PT72H */
                                        votingPeriod?: string;
                                        weight?: {
                                            /** @description an exact fraction: 55%, 64.9%, 0.65 or 2/3 */
                                            atLeast: string;
                                        } | {
                                            /** @description an exact fraction: 55%, 64.9%, 0.65 or 2/3 */
                                            moreThan: string;
                                        };
                                        weights?: {
                                            [key: string]: number;
                                        };
                                    } | {
                                        /**
                                         * @description statement (when absent): a statement counts from the instant it states; cosignature: from the instant at which witnesses first cosigned it, and not at all before
                                         * @enum {unknown}
                                         */
                                        datedBy?: "statement" | "cosignature";
                                        /** @enum {string} */
                                        kind: "emergency";
                                        /**
                                         * @description who decides: the parties to the text, or every current member
                                         * @enum {unknown}
                                         */
                                        of: "parties" | "members";
                                        panel?: string[];
                                        signatures: number;
                                        /** @description an ISO 8601 duration in one unit: P30D, P2Y, PT72H */
                                        sunset: string;
                                        /**
                                         * @description firm (when absent): consent once given stands until voting closes, so what is adopted once stays adopted whatever statement turns up later; revocable: the last word before the line is crossed counts
                                         * @enum {unknown}
                                         */
                                        votes?: "firm" | "revocable";
                                        /** @description an ISO 8601 duration in one unit: P30D, P2Y, PT72H */
                                        votingPeriod?: string;
                                    };
                                    name: string;
                                    source?: string;
                                    title: string;
                                    words: string[];
                                }[];
                                /** @description JSON Schema of the terms */
                                schema: unknown;
                                title: string;
                                /** @description data-agreement, accession, suspension, withdrawal, key-change, ... */
                                type: string;
                            }[];
                        };
                        /** @description docs/protocol/verdict.schema.json */
                        verdict?: unknown;
                    };
                };
            };
            /** @description RFC 9457 problem: what happened, which rule or field, what to do next */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        because: {
                            citation?: string;
                            field?: string;
                            rule?: string;
                            text: string;
                        }[];
                        code: string;
                        detail?: unknown;
                        kind: string;
                        message: string;
                        next?: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
        };
    };
    "law.list-act-types": {
        parameters: {
            query?: {
                /** @description only this kind, with all its facts */
                act?: string;
                /** @description only what this node knew by then; now when left out */
                knownAt?: string;
                /** @description the day on which it is law; today when left out */
                validOn?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The ledger entry and the node’s signed promise to include it */
                        evidence?: {
                            entry: string;
                            leafHash: string;
                            promise: string;
                        };
                        output: {
                            acts: {
                                act: string;
                                /** @description Those that rules look at first; without `act`, only those */
                                facts: {
                                    /** @description First word of the name: what it is a fact of */
                                    group: string;
                                    /** @description Several of that kind */
                                    isList: boolean;
                                    /**
                                     * @description structure: JSON, carried whole
                                     * @enum {unknown}
                                     */
                                    kind: "yes-no" | "whole-number" | "text" | "choice" | "day" | "instant" | "place" | "structure";
                                    label: string;
                                    /** @description `requester.isCommercial` */
                                    name: string;
                                    /** @description As the packs ask for it */
                                    question?: string;
                                    /** @description How many rules in force look at it */
                                    rules: number;
                                    unit?: string;
                                    /** @description Allowed values of a choice */
                                    values?: string[];
                                }[];
                                /** @description Further facts, whose last words vary */
                                families: {
                                    /** @enum {unknown} */
                                    kind: "yes-no" | "whole-number" | "text" | "choice" | "day" | "instant" | "place" | "structure";
                                    /** @description Regular expression of the names */
                                    pattern: string;
                                }[];
                                /** @description In force at the moment */
                                rules: number;
                                title: string;
                            }[];
                            /** @description Both clocks, as they were used */
                            at: {
                                /** @description RFC 3339 instant in UTC */
                                knownAt: string;
                                /** @description RFC 3339 instant in UTC */
                                validAt: string;
                            };
                        };
                        /** @description docs/protocol/verdict.schema.json */
                        verdict?: unknown;
                    };
                };
            };
            /** @description RFC 9457 problem: what happened, which rule or field, what to do next */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        because: {
                            citation?: string;
                            field?: string;
                            rule?: string;
                            text: string;
                        }[];
                        code: string;
                        detail?: unknown;
                        kind: string;
                        message: string;
                        next?: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
        };
    };
    "law.compare": {
        parameters: {
            query?: {
                /** @description what was known for the first day; now when left out */
                fromKnownAt?: string;
                /** @description first day; today when left out */
                fromValidOn?: string;
                /** @description name of a pack, for example us/bulk-data */
                pack?: string;
                /** @description only law of this place */
                place?: string;
                /** @description what was known for the second day; now when left out */
                toKnownAt?: string;
                /** @description second day; today when left out */
                toValidOn?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The ledger entry and the node’s signed promise to include it */
                        evidence?: {
                            entry: string;
                            leafHash: string;
                            promise: string;
                        };
                        output: {
                            /** @description Both clocks, as they were used */
                            from: {
                                /** @description RFC 3339 instant in UTC */
                                knownAt: string;
                                /** @description RFC 3339 instant in UTC */
                                validAt: string;
                            };
                            /** @description More than 500 rules changed; narrow it */
                            isCut: boolean;
                            packs: {
                                pack: string;
                                references: {
                                    added: string[];
                                    /** @enum {unknown} */
                                    kind: "list" | "table";
                                    name: string;
                                    removed: string[];
                                }[];
                                rules: {
                                    citation: string;
                                    fields: {
                                        field: string;
                                        now: string;
                                        was: string;
                                    }[];
                                    /**
                                     * @description Came into force, left it, or stands or reads differently
                                     * @enum {unknown}
                                     */
                                    kind: "added" | "removed" | "changed";
                                    /**
                                     * @description absent: no import ever held it; not-known: some does, but not by then
                                     * @enum {unknown}
                                     */
                                    now: "not-commenced" | "in-force" | "suspended" | "repealed" | "sunset" | "absent" | "not-known";
                                    rule: string;
                                    title: string;
                                    /**
                                     * @description absent: no import ever held it; not-known: some does, but not by then
                                     * @enum {unknown}
                                     */
                                    was: "not-commenced" | "in-force" | "suspended" | "repealed" | "sunset" | "absent" | "not-known";
                                    why?: string;
                                }[];
                            }[];
                            /** @description Both clocks, as they were used */
                            to: {
                                /** @description RFC 3339 instant in UTC */
                                knownAt: string;
                                /** @description RFC 3339 instant in UTC */
                                validAt: string;
                            };
                        };
                        /** @description docs/protocol/verdict.schema.json */
                        verdict?: unknown;
                    };
                };
            };
            /** @description RFC 9457 problem: what happened, which rule or field, what to do next */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        because: {
                            citation?: string;
                            field?: string;
                            rule?: string;
                            text: string;
                        }[];
                        code: string;
                        detail?: unknown;
                        kind: string;
                        message: string;
                        next?: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
        };
    };
    "law.judge-hypothetical": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description kind of act, for example data.transfer */
                    act: string;
                    /** @description facts by name, as JSON; what is left out is unknown */
                    facts: {
                        [key: string]: unknown;
                    };
                    /** @description only what this node knew by then; now when left out */
                    knownAt?: string;
                    /** @description the day on which it is law; today when left out */
                    validOn?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The ledger entry and the node’s signed promise to include it */
                        evidence?: {
                            entry: string;
                            leafHash: string;
                            promise: string;
                        };
                        output: {
                            /** @description The verdict in lines for people */
                            explanation: string[];
                            /** @description Fewest changes first, at most 50 */
                            nearMisses: {
                                citation: string;
                                /** @description All of these together; empty when no fact can change it */
                                lacking: {
                                    fact: string;
                                    is: string;
                                    wanted: string;
                                }[];
                                place: string;
                                rule: string;
                                title: string;
                                /**
                                 * @description With these facts the prohibition falls, or the permission applies
                                 * @enum {unknown}
                                 */
                                with: "lifts" | "permits";
                            }[];
                            verdict: components["schemas"]["def-0"];
                        };
                        /** @description docs/protocol/verdict.schema.json */
                        verdict?: unknown;
                    };
                };
            };
            /** @description RFC 9457 problem: what happened, which rule or field, what to do next */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        because: {
                            citation?: string;
                            field?: string;
                            rule?: string;
                            text: string;
                        }[];
                        code: string;
                        detail?: unknown;
                        kind: string;
                        message: string;
                        next?: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
        };
    };
    "law.list-packs": {
        parameters: {
            query?: {
                /** @description only what this node knew by then; now when left out */
                knownAt?: string;
                /** @description whose law: US, EU or a body such as NIH */
                place?: string;
                /** @description the day on which it is law; today when left out */
                validOn?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The ledger entry and the node’s signed promise to include it */
                        evidence?: {
                            entry: string;
                            leafHash: string;
                            promise: string;
                        };
                        output: {
                            /** @description Both clocks, as they were used */
                            at: {
                                /** @description RFC 3339 instant in UTC */
                                knownAt: string;
                                /** @description RFC 3339 instant in UTC */
                                validAt: string;
                            };
                            /** @description Since when this node knows any law: the clock starts here */
                            earliestKnownFrom?: string;
                            packs: {
                                cases: number;
                                digest: string;
                                /** @description RFC 3339 instant in UTC */
                                knownFrom: string;
                                pack: string;
                                place: string;
                                rules: {
                                    demonstration: number;
                                    inForce: number;
                                    total: number;
                                    unverified: number;
                                    verified: number;
                                };
                                title: string;
                                /** @description a civil date, YYYY-MM-DD */
                                validFrom?: string;
                                /** @description Only when every rule of it is over for good */
                                validTo?: string;
                                version: string;
                            }[];
                            /** @description Of every pack known then */
                            places: string[];
                        };
                        /** @description docs/protocol/verdict.schema.json */
                        verdict?: unknown;
                    };
                };
            };
            /** @description RFC 9457 problem: what happened, which rule or field, what to do next */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        because: {
                            citation?: string;
                            field?: string;
                            rule?: string;
                            text: string;
                        }[];
                        code: string;
                        detail?: unknown;
                        kind: string;
                        message: string;
                        next?: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
        };
    };
    "law.import-pack": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description what the file is called, for messages: packs/us/bulk-data.yaml */
                    file: string;
                    /** @description the YAML itself */
                    text: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The ledger entry and the node’s signed promise to include it */
                        evidence?: {
                            entry: string;
                            leafHash: string;
                            promise: string;
                        };
                        output: {
                            /** @description Kinds of act to be judged again */
                            acts: string[];
                            /** @description Cases of the pack that were run */
                            cases: number;
                            digest: string;
                            /** @description From when it counts; null when these very bytes are in use already */
                            knownFrom: string | null;
                            pack: string;
                            version: string;
                        };
                        /** @description docs/protocol/verdict.schema.json */
                        verdict?: unknown;
                    };
                };
            };
            /** @description RFC 9457 problem: what happened, which rule or field, what to do next */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        because: {
                            citation?: string;
                            field?: string;
                            rule?: string;
                            text: string;
                        }[];
                        code: string;
                        detail?: unknown;
                        kind: string;
                        message: string;
                        next?: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
        };
    };
    "law.read-pack": {
        parameters: {
            query?: {
                /** @description only what this node knew by then; now when left out */
                knownAt?: string;
                /** @description the day on which it is law; today when left out */
                validOn?: string;
            };
            header?: never;
            path: {
                /** @description name of a pack, for example us/bulk-data */
                pack: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The ledger entry and the node’s signed promise to include it */
                        evidence?: {
                            entry: string;
                            leafHash: string;
                            promise: string;
                        };
                        output: {
                            /** @description Both clocks, as they were used */
                            at: {
                                /** @description RFC 3339 instant in UTC */
                                knownAt: string;
                                /** @description RFC 3339 instant in UTC */
                                validAt: string;
                            };
                            /** Pack */
                            pack: {
                                cases: number;
                                digest: string;
                                /** @description RFC 3339 instant in UTC */
                                knownFrom: string;
                                lists: {
                                    /** @description At the moment asked about */
                                    members: string[];
                                    name: string;
                                    /** @enum {unknown} */
                                    status: "verified" | "unverified" | "demonstration";
                                    title: string;
                                }[];
                                pack: string;
                                place: string;
                                rules: {
                                    demonstration: number;
                                    inForce: number;
                                    total: number;
                                    unverified: number;
                                    verified: number;
                                };
                                sources: {
                                    name: string;
                                    /** @description a civil date, YYYY-MM-DD */
                                    retrievedOn?: string;
                                    /** @enum {unknown} */
                                    status: "verified" | "unverified" | "demonstration";
                                    title: string;
                                    url?: string;
                                }[];
                                tables: {
                                    name: string;
                                    /** @enum {unknown} */
                                    status: "verified" | "unverified" | "demonstration";
                                    title: string;
                                    values: {
                                        key: string;
                                        unit?: string;
                                        value: number;
                                    }[];
                                }[];
                                title: string;
                                /** @description a civil date, YYYY-MM-DD */
                                validFrom?: string;
                                /** @description Only when every rule of it is over for good */
                                validTo?: string;
                                version: string;
                                /** @description Every import of it, newest first */
                                versions: {
                                    digest: string;
                                    /** @description RFC 3339 instant in UTC */
                                    knownFrom: string;
                                    version: string;
                                }[];
                                whoMayChange?: string;
                            };
                        };
                        /** @description docs/protocol/verdict.schema.json */
                        verdict?: unknown;
                    };
                };
            };
            /** @description RFC 9457 problem: what happened, which rule or field, what to do next */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        because: {
                            citation?: string;
                            field?: string;
                            rule?: string;
                            text: string;
                        }[];
                        code: string;
                        detail?: unknown;
                        kind: string;
                        message: string;
                        next?: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
        };
    };
    "law.list-ripples": {
        parameters: {
            query?: {
                /** @description `next` of the page before */
                before?: string;
                /** @description only those after which a permission says something else */
                isChanged?: boolean;
                /** @description how many at most; 50 when left out */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The ledger entry and the node’s signed promise to include it */
                        evidence?: {
                            entry: string;
                            leafHash: string;
                            promise: string;
                        };
                        output: {
                            /** @description `before` of the next page */
                            next: string | null;
                            ripples: {
                                /** @description RFC 3339 instant in UTC */
                                at: string;
                                cause: {
                                    acts?: string[];
                                    /** @description What happened to them */
                                    events?: string[];
                                    /**
                                     * @description act: an act changed things; law: rules or lists did; day: a recorded date came; start: the node looked again at what may have happened while it was down
                                     * @enum {unknown}
                                     */
                                    kind: "act" | "law" | "day" | "start";
                                    /** @description Imported then */
                                    packs?: string[];
                                    /** @description Began, ended or changed */
                                    rules?: string[];
                                    /** @description Changed, at most 50 */
                                    things?: string[];
                                };
                                /** @description Of which so many say something else now */
                                changed: number;
                                /** @description ent_..., or law@ and the instant */
                                event: string;
                                /** @description Permissions judged again */
                                judged: number;
                            }[];
                        };
                        /** @description docs/protocol/verdict.schema.json */
                        verdict?: unknown;
                    };
                };
            };
            /** @description RFC 9457 problem: what happened, which rule or field, what to do next */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        because: {
                            citation?: string;
                            field?: string;
                            rule?: string;
                            text: string;
                        }[];
                        code: string;
                        detail?: unknown;
                        kind: string;
                        message: string;
                        next?: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
        };
    };
    "law.show-ripple": {
        parameters: {
            query?: {
                /** @description how many at most; 50 when left out */
                limit?: number;
                /** @description how many to pass over; 0 */
                offset?: number;
            };
            header?: never;
            path: {
                /** @description the entry that set it off, or law@ and the instant */
                event: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The ledger entry and the node’s signed promise to include it */
                        evidence?: {
                            entry: string;
                            leafHash: string;
                            promise: string;
                        };
                        output: {
                            /** @description RFC 3339 instant in UTC */
                            at: string;
                            cause: {
                                acts?: string[];
                                /** @description What happened to them */
                                events?: string[];
                                /**
                                 * @description act: an act changed things; law: rules or lists did; day: a recorded date came; start: the node looked again at what may have happened while it was down
                                 * @enum {unknown}
                                 */
                                kind: "act" | "law" | "day" | "start";
                                /** @description Imported then */
                                packs?: string[];
                                /** @description Began, ended or changed */
                                rules?: string[];
                                /** @description Changed, at most 50 */
                                things?: string[];
                            };
                            /** @description Of which so many say something else now */
                            changed: number;
                            changes: {
                                act: string;
                                /** @description RFC 3339 instant in UTC */
                                changedAt: string;
                                decides?: {
                                    citation: string;
                                    rule: string;
                                    text: string;
                                };
                                holder: string;
                                /** @enum {unknown} */
                                now: "permit" | "permit-with-duties" | "review" | "deny";
                                /** @description For law.read-verdict */
                                nowVerdict: string;
                                permission: string;
                                subject: string;
                                /** @enum {unknown} */
                                was: "permit" | "permit-with-duties" | "review" | "deny";
                                /** @description For law.read-verdict */
                                wasVerdict: string;
                            }[];
                            /** @description ent_..., or law@ and the instant */
                            event: string;
                            /** @description Permissions judged again */
                            judged: number;
                            /** @description offset of the next page; absent on the last */
                            nextOffset?: number;
                        };
                        /** @description docs/protocol/verdict.schema.json */
                        verdict?: unknown;
                    };
                };
            };
            /** @description RFC 9457 problem: what happened, which rule or field, what to do next */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        because: {
                            citation?: string;
                            field?: string;
                            rule?: string;
                            text: string;
                        }[];
                        code: string;
                        detail?: unknown;
                        kind: string;
                        message: string;
                        next?: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
        };
    };
    "law.list-rules": {
        parameters: {
            query?: {
                /** @description a kind of act: data.transfer */
                act?: string;
                /** @description first word of the kinds of act: data */
                capability?: string;
                effect?: "permit" | "review" | "deny" | "duty";
                /** @description only what this node knew by then; now when left out */
                knownAt?: string;
                /** @description how many at most; 50 when left out */
                limit?: number;
                /** @description how many to pass over; 0 */
                offset?: number;
                /** @description name of a pack, for example us/bulk-data */
                pack?: string;
                /** @description whose law: US, EU or a body such as NIH */
                place?: string;
                /** @description absent: no import ever held it; not-known: some does, but not by then */
                standing?: "not-commenced" | "in-force" | "suspended" | "repealed" | "sunset" | "absent" | "not-known";
                status?: "verified" | "unverified" | "demonstration";
                /** @description words that stand in id, title, citation or text */
                text?: string;
                /** @description the day on which it is law; today when left out */
                validOn?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The ledger entry and the node’s signed promise to include it */
                        evidence?: {
                            entry: string;
                            leafHash: string;
                            promise: string;
                        };
                        output: {
                            /** @description Both clocks, as they were used */
                            at: {
                                /** @description RFC 3339 instant in UTC */
                                knownAt: string;
                                /** @description RFC 3339 instant in UTC */
                                validAt: string;
                            };
                            /** @description offset of the next page; absent on the last */
                            nextOffset?: number;
                            rules: {
                                acts: string[];
                                citation: string;
                                /** @enum {unknown} */
                                effect: "permit" | "review" | "deny" | "duty";
                                pack: string;
                                place: string;
                                rule: string;
                                /**
                                 * @description absent: no import ever held it; not-known: some does, but not by then
                                 * @enum {unknown}
                                 */
                                standing: "not-commenced" | "in-force" | "suspended" | "repealed" | "sunset" | "absent" | "not-known";
                                /** @enum {unknown} */
                                status: "verified" | "unverified" | "demonstration";
                                title: string;
                                url?: string;
                            }[];
                            /** @description On all pages together */
                            total: number;
                        };
                        /** @description docs/protocol/verdict.schema.json */
                        verdict?: unknown;
                    };
                };
            };
            /** @description RFC 9457 problem: what happened, which rule or field, what to do next */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        because: {
                            citation?: string;
                            field?: string;
                            rule?: string;
                            text: string;
                        }[];
                        code: string;
                        detail?: unknown;
                        kind: string;
                        message: string;
                        next?: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
        };
    };
    "law.read-rule": {
        parameters: {
            query?: {
                /** @description only what this node knew by then; now when left out */
                knownAt?: string;
                /** @description the day on which it is law; today when left out */
                validOn?: string;
            };
            header?: never;
            path: {
                /** @description id of the rule: us.bulk-data.third-country */
                rule: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The ledger entry and the node’s signed promise to include it */
                        evidence?: {
                            entry: string;
                            leafHash: string;
                            promise: string;
                        };
                        output: {
                            /** @description Both clocks, as they were used */
                            at: {
                                /** @description RFC 3339 instant in UTC */
                                knownAt: string;
                                /** @description RFC 3339 instant in UTC */
                                validAt: string;
                            };
                            /** Rule */
                            rule: {
                                acts: string[];
                                /** @description Cases of the pack in which it speaks, the first ten */
                                cases: {
                                    act: string;
                                    /** @description What the pack says to it */
                                    effect: string;
                                    facts: {
                                        [key: string]: unknown;
                                    };
                                    knownAt?: string;
                                    /** @description Near misses: what keeps the rule from speaking */
                                    lacking: {
                                        fact: string;
                                        is: string;
                                        wanted: string;
                                    }[];
                                    name: string;
                                    validAt: string;
                                }[];
                                casesTotal: number;
                                citation: string;
                                duties: {
                                    code: string;
                                    /** @description It lasts that long, instead of falling due then */
                                    isPeriod?: boolean;
                                    /** @enum {unknown} */
                                    on: "requester" | "holder";
                                    /** @enum {unknown} */
                                    runsFrom?: "act" | "event";
                                    text: string;
                                    /** @description ISO 8601 duration */
                                    within?: string;
                                }[];
                                /** @enum {unknown} */
                                effect: "permit" | "review" | "deny" | "duty";
                                /** @description Since when this node knows this text */
                                importedFrom: string;
                                known?: {
                                    /** @description a civil date, YYYY-MM-DD */
                                    from: string;
                                    /** @description a civil date, YYYY-MM-DD */
                                    to?: string;
                                };
                                mayPermit: boolean;
                                /** @description Cases that one fact keeps from it, the first ten */
                                nearMisses: {
                                    act: string;
                                    /** @description What the pack says to it */
                                    effect: string;
                                    facts: {
                                        [key: string]: unknown;
                                    };
                                    knownAt?: string;
                                    /** @description Near misses: what keeps the rule from speaking */
                                    lacking: {
                                        fact: string;
                                        is: string;
                                        wanted: string;
                                    }[];
                                    name: string;
                                    validAt: string;
                                }[];
                                nearMissesTotal: number;
                                next?: string;
                                pack: string;
                                packVersion: string;
                                place: string;
                                /** @description By fact */
                                questions: {
                                    [key: string]: string;
                                };
                                rule: string;
                                source: {
                                    /** @description a civil date, YYYY-MM-DD */
                                    retrievedOn?: string;
                                    /** @enum {unknown} */
                                    status: "verified" | "unverified" | "demonstration";
                                    title: string;
                                    url?: string;
                                };
                                /**
                                 * @description absent: no import ever held it; not-known: some does, but not by then
                                 * @enum {unknown}
                                 */
                                standing: "not-commenced" | "in-force" | "suspended" | "repealed" | "sunset" | "absent" | "not-known";
                                /** @enum {unknown} */
                                status: "verified" | "unverified" | "demonstration";
                                /** @description Why it speaks, facts in braces */
                                text: string;
                                /** @description Every text it ever had, oldest first */
                                texts: {
                                    /** @description From the text before it */
                                    changes: {
                                        field: string;
                                        now: string;
                                        was: string;
                                    }[];
                                    digest: string;
                                    /** @description RFC 3339 instant in UTC */
                                    importedFrom: string;
                                    /** @description The one that speaks at the moment asked about */
                                    isShown: boolean;
                                    known?: {
                                        /** @description a civil date, YYYY-MM-DD */
                                        from: string;
                                        /** @description a civil date, YYYY-MM-DD */
                                        to?: string;
                                    };
                                    packVersion: string;
                                    valid: {
                                        /** @description a civil date, YYYY-MM-DD */
                                        from: string;
                                        /** @enum {unknown} */
                                        state: "not-commenced" | "in-force" | "suspended" | "repealed" | "sunset";
                                        /** @description a civil date, YYYY-MM-DD */
                                        to?: string;
                                        why?: string;
                                    }[];
                                }[];
                                title: string;
                                unless?: {
                                    lines: {
                                        /** @description How far below the root it stands */
                                        depth: number;
                                        fact?: string;
                                        /**
                                         * @description all, any, not: of the deeper lines that follow
                                         * @enum {unknown}
                                         */
                                        kind: "all" | "any" | "not" | "test";
                                        /** @description Of the list or table it refers to, as it stood */
                                        members?: string[];
                                        /** @description As the pack writes it */
                                        operand?: unknown;
                                        operator?: string;
                                        words: string;
                                    }[];
                                    words: string;
                                };
                                url?: string;
                                /** @description When it is law: every period, in order */
                                valid: {
                                    /** @description a civil date, YYYY-MM-DD */
                                    from: string;
                                    /** @enum {unknown} */
                                    state: "not-commenced" | "in-force" | "suspended" | "repealed" | "sunset";
                                    /** @description a civil date, YYYY-MM-DD */
                                    to?: string;
                                    why?: string;
                                }[];
                                when?: {
                                    lines: {
                                        /** @description How far below the root it stands */
                                        depth: number;
                                        fact?: string;
                                        /**
                                         * @description all, any, not: of the deeper lines that follow
                                         * @enum {unknown}
                                         */
                                        kind: "all" | "any" | "not" | "test";
                                        /** @description Of the list or table it refers to, as it stood */
                                        members?: string[];
                                        /** @description As the pack writes it */
                                        operand?: unknown;
                                        operator?: string;
                                        words: string;
                                    }[];
                                    words: string;
                                };
                                whoMayChange?: string;
                            };
                        };
                        /** @description docs/protocol/verdict.schema.json */
                        verdict?: unknown;
                    };
                };
            };
            /** @description RFC 9457 problem: what happened, which rule or field, what to do next */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        because: {
                            citation?: string;
                            field?: string;
                            rule?: string;
                            text: string;
                        }[];
                        code: string;
                        detail?: unknown;
                        kind: string;
                        message: string;
                        next?: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
        };
    };
    "law.list-verdicts": {
        parameters: {
            query?: {
                /** @description a kind of act */
                act?: string;
                /** @description `next` of the page before */
                before?: string;
                effect?: "permit" | "permit-with-duties" | "review" | "deny";
                /** @description decided at or after this instant */
                from?: string;
                /** @description how many at most; 50 when left out */
                limit?: number;
                /** @description the nation that asked */
                member?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The ledger entry and the node’s signed promise to include it */
                        evidence?: {
                            entry: string;
                            leafHash: string;
                            promise: string;
                        };
                        output: {
                            /** @description `before` of the next page */
                            next: string | null;
                            verdicts: {
                                act: string;
                                /** @description RFC 3339 instant in UTC */
                                decidedAt: string;
                                /** @enum {unknown} */
                                effect: "permit" | "permit-with-duties" | "review" | "deny";
                                member?: string;
                                party?: string;
                                person?: string;
                                /** @description That decided */
                                rule: string;
                                /** @description The entry that holds it, for law.read-verdict */
                                verdict: string;
                            }[];
                        };
                        /** @description docs/protocol/verdict.schema.json */
                        verdict?: unknown;
                    };
                };
            };
            /** @description RFC 9457 problem: what happened, which rule or field, what to do next */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        because: {
                            citation?: string;
                            field?: string;
                            rule?: string;
                            text: string;
                        }[];
                        code: string;
                        detail?: unknown;
                        kind: string;
                        message: string;
                        next?: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
        };
    };
    "law.read-verdict": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description the entry that holds it (ent_...), or its own id (vdt_...) */
                verdict: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The ledger entry and the node’s signed promise to include it */
                        evidence?: {
                            entry: string;
                            leafHash: string;
                            promise: string;
                        };
                        output: {
                            /** @description In lines for people */
                            explanation: string[];
                            id: string;
                            replay: {
                                /** @description The same bytes came out */
                                isSame: boolean;
                                /** @description In words; what is missing, when it cannot be replayed */
                                text: string;
                            };
                            verdict: components["schemas"]["def-0"];
                        };
                        /** @description docs/protocol/verdict.schema.json */
                        verdict?: unknown;
                    };
                };
            };
            /** @description RFC 9457 problem: what happened, which rule or field, what to do next */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        because: {
                            citation?: string;
                            field?: string;
                            rule?: string;
                            text: string;
                        }[];
                        code: string;
                        detail?: unknown;
                        kind: string;
                        message: string;
                        next?: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
        };
    };
    "ledger.audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The ledger entry and the node’s signed promise to include it */
                        evidence?: {
                            entry: string;
                            leafHash: string;
                            promise: string;
                        };
                        output: {
                            checked: {
                                bodies: number;
                                entries: number;
                                heads: number;
                                tiles: number;
                            };
                            firstBad: {
                                byte?: number;
                                index?: number;
                                what: string;
                                /** @description path of the file, as an export names it */
                                where: string;
                                why: string;
                            } | null;
                            ok: boolean;
                            origin: string | null;
                            problems: {
                                byte?: number;
                                index?: number;
                                what: string;
                                /** @description path of the file, as an export names it */
                                where: string;
                                why: string;
                            }[];
                            size: number;
                        };
                        /** @description docs/protocol/verdict.schema.json */
                        verdict?: unknown;
                    };
                };
            };
            /** @description RFC 9457 problem: what happened, which rule or field, what to do next */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        because: {
                            citation?: string;
                            field?: string;
                            rule?: string;
                            text: string;
                        }[];
                        code: string;
                        detail?: unknown;
                        kind: string;
                        message: string;
                        next?: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
        };
    };
    "ledger.read-checkpoint": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The ledger entry and the node’s signed promise to include it */
                        evidence?: {
                            entry: string;
                            leafHash: string;
                            promise: string;
                        };
                        /**
                         * Checkpoint
                         * @description The log's newest head, and how fresh its witnesses' word is.
                         */
                        output: {
                            /** @description C2SP signed note with the newest cosignatures */
                            note: string;
                            origin: string;
                            /** @description for example `3 of 3` */
                            quorum: string | null;
                            /** @description 32 bytes in base64 */
                            root: string;
                            /** @description RFC 3339 instant in UTC */
                            signedAt: string;
                            size: number;
                            state: "final" | "provisional";
                            witnesses: {
                                /** @description RFC 3339 instant in UTC */
                                cosignedAt: string;
                                /** @description largest head it has cosigned */
                                size: number;
                                /** @description name of the witness key */
                                witness: string;
                            }[];
                        };
                        /** @description docs/protocol/verdict.schema.json */
                        verdict?: unknown;
                    };
                };
            };
            /** @description RFC 9457 problem: what happened, which rule or field, what to do next */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        because: {
                            citation?: string;
                            field?: string;
                            rule?: string;
                            text: string;
                        }[];
                        code: string;
                        detail?: unknown;
                        kind: string;
                        message: string;
                        next?: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
        };
    };
    "ledger.list-entries": {
        parameters: {
            query?: {
                /** @description index to go on from */
                after?: number;
                limit?: number;
                type?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The ledger entry and the node’s signed promise to include it */
                        evidence?: {
                            entry: string;
                            leafHash: string;
                            promise: string;
                        };
                        output: {
                            entries: {
                                /** @description Named by its leaf: the first 128 bits of the leaf hash */
                                entry: string;
                                /** @description Number in the log from zero; null until it has one, within a second */
                                index: number | null;
                                leaf: {
                                    /** @description RFC 3339 instant in UTC */
                                    at: string;
                                    /** @description HMAC-SHA256 of the body's canonical JSON, keyed by the record's salt */
                                    digest: string;
                                    /** @description What kind of act; never tells permit from deny from suppressed */
                                    type: string;
                                };
                                /** @description RFC 9162 leaf hash */
                                leafHash: string;
                            }[];
                        };
                        /** @description docs/protocol/verdict.schema.json */
                        verdict?: unknown;
                    };
                };
            };
            /** @description RFC 9457 problem: what happened, which rule or field, what to do next */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        because: {
                            citation?: string;
                            field?: string;
                            rule?: string;
                            text: string;
                        }[];
                        code: string;
                        detail?: unknown;
                        kind: string;
                        message: string;
                        next?: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
        };
    };
    "ledger.read-entry": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Named by its leaf: the first 128 bits of the leaf hash */
                entry: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The ledger entry and the node’s signed promise to include it */
                        evidence?: {
                            entry: string;
                            leafHash: string;
                            promise: string;
                        };
                        /**
                         * Entry
                         * @description What everybody may see of an entry: type, time and a salted digest of its body.
                         */
                        output: {
                            /** @description Named by its leaf: the first 128 bits of the leaf hash */
                            entry: string;
                            /** @description Number in the log from zero; null until it has one, within a second */
                            index: number | null;
                            leaf: {
                                /** @description RFC 3339 instant in UTC */
                                at: string;
                                /** @description HMAC-SHA256 of the body's canonical JSON, keyed by the record's salt */
                                digest: string;
                                /** @description What kind of act; never tells permit from deny from suppressed */
                                type: string;
                            };
                            /** @description RFC 9162 leaf hash */
                            leafHash: string;
                        };
                        /** @description docs/protocol/verdict.schema.json */
                        verdict?: unknown;
                    };
                };
            };
            /** @description RFC 9457 problem: what happened, which rule or field, what to do next */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        because: {
                            citation?: string;
                            field?: string;
                            rule?: string;
                            text: string;
                        }[];
                        code: string;
                        detail?: unknown;
                        kind: string;
                        message: string;
                        next?: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
        };
    };
    "ledger.read-body": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Named by its leaf: the first 128 bits of the leaf hash */
                entry: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The ledger entry and the node’s signed promise to include it */
                        evidence?: {
                            entry: string;
                            leafHash: string;
                            promise: string;
                        };
                        /** Entry with its body */
                        output: {
                            body: {
                                /** @description members that may read this body */
                                parties: string[];
                                /** @description what happened */
                                record: {
                                    [key: string]: unknown;
                                };
                                /** @description id of what it is about */
                                subject?: string;
                            };
                            /** @description Named by its leaf: the first 128 bits of the leaf hash */
                            entry: string;
                            /** @description Number in the log from zero; null until it has one, within a second */
                            index: number | null;
                            leaf: {
                                /** @description RFC 3339 instant in UTC */
                                at: string;
                                /** @description HMAC-SHA256 of the body's canonical JSON, keyed by the record's salt */
                                digest: string;
                                /** @description What kind of act; never tells permit from deny from suppressed */
                                type: string;
                            };
                            /** @description RFC 9162 leaf hash */
                            leafHash: string;
                            salt: string;
                        };
                        /** @description docs/protocol/verdict.schema.json */
                        verdict?: unknown;
                    };
                };
            };
            /** @description RFC 9457 problem: what happened, which rule or field, what to do next */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        because: {
                            citation?: string;
                            field?: string;
                            rule?: string;
                            text: string;
                        }[];
                        code: string;
                        detail?: unknown;
                        kind: string;
                        message: string;
                        next?: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
        };
    };
    "ledger.erase-body": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Named by its leaf: the first 128 bits of the leaf hash */
                entry: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description the legal ground, for example `GDPR article 17(1)(b)`; no personal data */
                    ground: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The ledger entry and the node’s signed promise to include it */
                        evidence?: {
                            entry: string;
                            leafHash: string;
                            promise: string;
                        };
                        output: {
                            /** @description Named by its leaf: the first 128 bits of the leaf hash */
                            entry: string;
                        };
                        /** @description docs/protocol/verdict.schema.json */
                        verdict?: unknown;
                    };
                };
            };
            /** @description RFC 9457 problem: what happened, which rule or field, what to do next */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        because: {
                            citation?: string;
                            field?: string;
                            rule?: string;
                            text: string;
                        }[];
                        code: string;
                        detail?: unknown;
                        kind: string;
                        message: string;
                        next?: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
        };
    };
    "ledger.read-receipt": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Named by its leaf: the first 128 bits of the leaf hash */
                entry: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The ledger entry and the node’s signed promise to include it */
                        evidence?: {
                            entry: string;
                            leafHash: string;
                            promise: string;
                        };
                        /**
                         * Receipt
                         * @description Proof that an entry stands in a log whose head was witnessed.
                         */
                        output: {
                            body?: {
                                /** @description members that may read this body */
                                parties: string[];
                                /** @description what happened */
                                record: {
                                    [key: string]: unknown;
                                };
                                /** @description id of what it is about */
                                subject?: string;
                            };
                            /** @description signed note: the log head with its cosignatures */
                            checkpoint: string;
                            /** @description of the canonical JSON of all other fields, so that no altered byte goes unseen */
                            digest: string;
                            entry: string;
                            /** @enum {string} */
                            format: "entente/receipt/v1";
                            /** @description the leaf's number in the log, from zero */
                            index: number;
                            leaf: {
                                /** @description RFC 3339 instant in UTC */
                                at: string;
                                /** @description HMAC-SHA256 of the body's canonical JSON, keyed by the record's salt */
                                digest: string;
                                /** @description What kind of act; never tells permit from deny from suppressed */
                                type: string;
                            };
                            /** @description the log's origin line */
                            origin: string;
                            /** @description RFC 9162 inclusion proof */
                            proof: string[];
                            /** @description keys the body's digest; hexadecimal */
                            salt?: string;
                            state: "final" | "provisional";
                        };
                        /** @description docs/protocol/verdict.schema.json */
                        verdict?: unknown;
                    };
                };
            };
            /** @description RFC 9457 problem: what happened, which rule or field, what to do next */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        because: {
                            citation?: string;
                            field?: string;
                            rule?: string;
                            text: string;
                        }[];
                        code: string;
                        detail?: unknown;
                        kind: string;
                        message: string;
                        next?: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
        };
    };
    "ledger.read-policy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The ledger entry and the node’s signed promise to include it */
                        evidence?: {
                            entry: string;
                            leafHash: string;
                            promise: string;
                        };
                        output: {
                            /** @description C2SP tlog-policy text */
                            policy: string;
                            quorum: string | null;
                        };
                        /** @description docs/protocol/verdict.schema.json */
                        verdict?: unknown;
                    };
                };
            };
            /** @description RFC 9457 problem: what happened, which rule or field, what to do next */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        because: {
                            citation?: string;
                            field?: string;
                            rule?: string;
                            text: string;
                        }[];
                        code: string;
                        detail?: unknown;
                        kind: string;
                        message: string;
                        next?: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
        };
    };
    "members.list-members": {
        parameters: {
            query?: {
                /** @description RFC 3339 instant in UTC */
                at?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The ledger entry and the node’s signed promise to include it */
                        evidence?: {
                            entry: string;
                            leafHash: string;
                            promise: string;
                        };
                        output: {
                            digest: string;
                            members: {
                                address: string;
                                /** @description ISO 3166-1 alpha-2 */
                                id: string;
                                instrument: string;
                                /** @description RFC 3339 instant in UTC */
                                joinedAt: string;
                                logOrigin: string;
                                name: string;
                                shortName: string;
                                /** @enum {unknown} */
                                status: "active" | "suspended" | "withdrawn" | "not-yet";
                                /** @description RFC 3339 instant in UTC */
                                statusFromAt: string;
                            }[];
                        };
                        /** @description docs/protocol/verdict.schema.json */
                        verdict?: unknown;
                    };
                };
            };
            /** @description RFC 9457 problem: what happened, which rule or field, what to do next */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        because: {
                            citation?: string;
                            field?: string;
                            rule?: string;
                            text: string;
                        }[];
                        code: string;
                        detail?: unknown;
                        kind: string;
                        message: string;
                        next?: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
        };
    };
    "members.read-member": {
        parameters: {
            query?: {
                /** @description RFC 3339 instant in UTC */
                at?: string;
            };
            header?: never;
            path: {
                /** @description ISO 3166-1 alpha-2 */
                member: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The ledger entry and the node’s signed promise to include it */
                        evidence?: {
                            entry: string;
                            leafHash: string;
                            promise: string;
                        };
                        output: {
                            keys: {
                                by: string;
                                endedBecause?: string;
                                endedBy?: string;
                                /** @description RFC 3339 instant in UTC */
                                fromAt: string;
                                keyId: string;
                                /** @description Raw Ed25519 public key, base64url without padding */
                                publicKey: string;
                                /**
                                 * @description signs instruments; messages between nodes; heads of the log; cosignatures for partners; recovery of the others
                                 * @enum {unknown}
                                 */
                                purpose: "instruments" | "node" | "log" | "witness" | "recovery";
                                /** @description RFC 3339 instant in UTC */
                                untilAt?: string;
                                untilIndex?: number;
                            }[];
                            member: {
                                address: string;
                                /** @description ISO 3166-1 alpha-2 */
                                id: string;
                                instrument: string;
                                /** @description RFC 3339 instant in UTC */
                                joinedAt: string;
                                logOrigin: string;
                                name: string;
                                shortName: string;
                                /** @enum {unknown} */
                                status: "active" | "suspended" | "withdrawn" | "not-yet";
                                /** @description RFC 3339 instant in UTC */
                                statusFromAt: string;
                            };
                        };
                        /** @description docs/protocol/verdict.schema.json */
                        verdict?: unknown;
                    };
                };
            };
            /** @description RFC 9457 problem: what happened, which rule or field, what to do next */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        because: {
                            citation?: string;
                            field?: string;
                            rule?: string;
                            text: string;
                        }[];
                        code: string;
                        detail?: unknown;
                        kind: string;
                        message: string;
                        next?: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
        };
    };
    "members.list-confirmations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The ledger entry and the node’s signed promise to include it */
                        evidence?: {
                            entry: string;
                            leafHash: string;
                            promise: string;
                        };
                        output: {
                            confirmations: {
                                /** @description RFC 3339 instant in UTC */
                                askedAt: string;
                                /** @description Id of a person */
                                askedBy: string;
                                /** @description Id of a person */
                                confirmedBy?: string;
                                /** @description RFC 3339 instant in UTC */
                                expiresAt: string;
                                /** @description Id of an act that waits for a second person */
                                id: string;
                                inputDigest: string;
                                operation: string;
                                /** @description for example researcher, steward, treaty-officer, operator, auditor */
                                role: string;
                            }[];
                        };
                        /** @description docs/protocol/verdict.schema.json */
                        verdict?: unknown;
                    };
                };
            };
            /** @description RFC 9457 problem: what happened, which rule or field, what to do next */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        because: {
                            citation?: string;
                            field?: string;
                            rule?: string;
                            text: string;
                        }[];
                        code: string;
                        detail?: unknown;
                        kind: string;
                        message: string;
                        next?: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
        };
    };
    "members.confirm-second-person": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of an act that waits for a second person */
                confirmation: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The ledger entry and the node’s signed promise to include it */
                        evidence?: {
                            entry: string;
                            leafHash: string;
                            promise: string;
                        };
                        output: {
                            /** @description Id of an act that waits for a second person */
                            confirmation: string;
                            inputDigest: string;
                            operation: string;
                        };
                        /** @description docs/protocol/verdict.schema.json */
                        verdict?: unknown;
                    };
                };
            };
            /** @description RFC 9457 problem: what happened, which rule or field, what to do next */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        because: {
                            citation?: string;
                            field?: string;
                            rule?: string;
                            text: string;
                        }[];
                        code: string;
                        detail?: unknown;
                        kind: string;
                        message: string;
                        next?: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
        };
    };
    "members.accept-rotation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    signatures: {
                        keyId: string;
                        /** @description Ed25519, base64url */
                        signature: string;
                    }[];
                    statement: {
                        authorisedBy: string;
                        /** @description RFC 3339 instant in UTC */
                        fromAt: string;
                        /** @description RFC 3339 instant in UTC */
                        madeAt: string;
                        /** @description ISO 3166-1 alpha-2 */
                        member: string;
                        /** @description Raw Ed25519 public key, base64url without padding */
                        newKey: string;
                        /**
                         * @description signs instruments; messages between nodes; heads of the log; cosignatures for partners; recovery of the others
                         * @enum {unknown}
                         */
                        purpose: "instruments" | "node" | "log" | "witness" | "recovery";
                        /** @enum {unknown} */
                        reason: "routine" | "compromised" | "lost";
                        retires: string[];
                        /** @description RFC 3339 instant in UTC */
                        retiresAt: string;
                        retiresIndex?: number;
                        /** @enum {string} */
                        type: "entente-key-rotation";
                    };
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The ledger entry and the node’s signed promise to include it */
                        evidence?: {
                            entry: string;
                            leafHash: string;
                            promise: string;
                        };
                        output: {
                            keyId: string;
                            retired: string[];
                            rotation: {
                                signatures: {
                                    keyId: string;
                                    /** @description Ed25519, base64url */
                                    signature: string;
                                }[];
                                statement: {
                                    authorisedBy: string;
                                    /** @description RFC 3339 instant in UTC */
                                    fromAt: string;
                                    /** @description RFC 3339 instant in UTC */
                                    madeAt: string;
                                    /** @description ISO 3166-1 alpha-2 */
                                    member: string;
                                    /** @description Raw Ed25519 public key, base64url without padding */
                                    newKey: string;
                                    /**
                                     * @description signs instruments; messages between nodes; heads of the log; cosignatures for partners; recovery of the others
                                     * @enum {unknown}
                                     */
                                    purpose: "instruments" | "node" | "log" | "witness" | "recovery";
                                    /** @enum {unknown} */
                                    reason: "routine" | "compromised" | "lost";
                                    retires: string[];
                                    /** @description RFC 3339 instant in UTC */
                                    retiresAt: string;
                                    retiresIndex?: number;
                                    /** @enum {string} */
                                    type: "entente-key-rotation";
                                };
                            };
                        };
                        /** @description docs/protocol/verdict.schema.json */
                        verdict?: unknown;
                    };
                };
            };
            /** @description RFC 9457 problem: what happened, which rule or field, what to do next */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        because: {
                            citation?: string;
                            field?: string;
                            rule?: string;
                            text: string;
                        }[];
                        code: string;
                        detail?: unknown;
                        kind: string;
                        message: string;
                        next?: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
        };
    };
    "members.draft-key": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {unknown} */
                    purpose: "instruments" | "node" | "log" | "witness";
                    /** @enum {unknown} */
                    reason: "lost" | "compromised";
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The ledger entry and the node’s signed promise to include it */
                        evidence?: {
                            entry: string;
                            leafHash: string;
                            promise: string;
                        };
                        output: {
                            keyId: string;
                            /** @description Raw Ed25519 public key, base64url without padding */
                            publicKey: string;
                            statement?: string;
                        };
                        /** @description docs/protocol/verdict.schema.json */
                        verdict?: unknown;
                    };
                };
            };
            /** @description RFC 9457 problem: what happened, which rule or field, what to do next */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        because: {
                            citation?: string;
                            field?: string;
                            rule?: string;
                            text: string;
                        }[];
                        code: string;
                        detail?: unknown;
                        kind: string;
                        message: string;
                        next?: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
        };
    };
    "members.recover-key": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description base64 or base64url */
                    signature: string;
                    statement: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The ledger entry and the node’s signed promise to include it */
                        evidence?: {
                            entry: string;
                            leafHash: string;
                            promise: string;
                        };
                        output: {
                            keyId: string;
                            retired: string[];
                            rotation: {
                                signatures: {
                                    keyId: string;
                                    /** @description Ed25519, base64url */
                                    signature: string;
                                }[];
                                statement: {
                                    authorisedBy: string;
                                    /** @description RFC 3339 instant in UTC */
                                    fromAt: string;
                                    /** @description RFC 3339 instant in UTC */
                                    madeAt: string;
                                    /** @description ISO 3166-1 alpha-2 */
                                    member: string;
                                    /** @description Raw Ed25519 public key, base64url without padding */
                                    newKey: string;
                                    /**
                                     * @description signs instruments; messages between nodes; heads of the log; cosignatures for partners; recovery of the others
                                     * @enum {unknown}
                                     */
                                    purpose: "instruments" | "node" | "log" | "witness" | "recovery";
                                    /** @enum {unknown} */
                                    reason: "routine" | "compromised" | "lost";
                                    retires: string[];
                                    /** @description RFC 3339 instant in UTC */
                                    retiresAt: string;
                                    retiresIndex?: number;
                                    /** @enum {string} */
                                    type: "entente-key-rotation";
                                };
                            };
                        };
                        /** @description docs/protocol/verdict.schema.json */
                        verdict?: unknown;
                    };
                };
            };
            /** @description RFC 9457 problem: what happened, which rule or field, what to do next */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        because: {
                            citation?: string;
                            field?: string;
                            rule?: string;
                            text: string;
                        }[];
                        code: string;
                        detail?: unknown;
                        kind: string;
                        message: string;
                        next?: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
        };
    };
    "members.rotate-key": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    overlapHours?: number;
                    /** @enum {unknown} */
                    purpose: "instruments" | "node" | "log" | "witness";
                    /** @enum {unknown} */
                    reason: "routine" | "compromised";
                    retiresIndex?: number;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The ledger entry and the node’s signed promise to include it */
                        evidence?: {
                            entry: string;
                            leafHash: string;
                            promise: string;
                        };
                        output: {
                            keyId: string;
                            retired: string[];
                            rotation: {
                                signatures: {
                                    keyId: string;
                                    /** @description Ed25519, base64url */
                                    signature: string;
                                }[];
                                statement: {
                                    authorisedBy: string;
                                    /** @description RFC 3339 instant in UTC */
                                    fromAt: string;
                                    /** @description RFC 3339 instant in UTC */
                                    madeAt: string;
                                    /** @description ISO 3166-1 alpha-2 */
                                    member: string;
                                    /** @description Raw Ed25519 public key, base64url without padding */
                                    newKey: string;
                                    /**
                                     * @description signs instruments; messages between nodes; heads of the log; cosignatures for partners; recovery of the others
                                     * @enum {unknown}
                                     */
                                    purpose: "instruments" | "node" | "log" | "witness" | "recovery";
                                    /** @enum {unknown} */
                                    reason: "routine" | "compromised" | "lost";
                                    retires: string[];
                                    /** @description RFC 3339 instant in UTC */
                                    retiresAt: string;
                                    retiresIndex?: number;
                                    /** @enum {string} */
                                    type: "entente-key-rotation";
                                };
                            };
                        };
                        /** @description docs/protocol/verdict.schema.json */
                        verdict?: unknown;
                    };
                };
            };
            /** @description RFC 9457 problem: what happened, which rule or field, what to do next */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        because: {
                            citation?: string;
                            field?: string;
                            rule?: string;
                            text: string;
                        }[];
                        code: string;
                        detail?: unknown;
                        kind: string;
                        message: string;
                        next?: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
        };
    };
    "members.revoke-mandate": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a mandate */
                mandate: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    because: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The ledger entry and the node’s signed promise to include it */
                        evidence?: {
                            entry: string;
                            leafHash: string;
                            promise: string;
                        };
                        output: {
                            /** @description RFC 3339 instant in UTC */
                            fromAt: string;
                            grantedBy: string;
                            /** @description Id of a mandate */
                            id: string;
                            /** @description Id of a person */
                            person: string;
                            /** @description RFC 3339 instant in UTC */
                            revokedAt?: string;
                            revokedBecause?: string;
                            /** @description for example researcher, steward, treaty-officer, operator, auditor */
                            role: string;
                            source: string;
                            /** @description RFC 3339 instant in UTC */
                            toAt?: string;
                        };
                        /** @description docs/protocol/verdict.schema.json */
                        verdict?: unknown;
                    };
                };
            };
            /** @description RFC 9457 problem: what happened, which rule or field, what to do next */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        because: {
                            citation?: string;
                            field?: string;
                            rule?: string;
                            text: string;
                        }[];
                        code: string;
                        detail?: unknown;
                        kind: string;
                        message: string;
                        next?: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
        };
    };
    "members.list-people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The ledger entry and the node’s signed promise to include it */
                        evidence?: {
                            entry: string;
                            leafHash: string;
                            promise: string;
                        };
                        output: {
                            people: {
                                mandates: {
                                    /** @description RFC 3339 instant in UTC */
                                    fromAt: string;
                                    grantedBy: string;
                                    /** @description Id of a mandate */
                                    id: string;
                                    /** @description Id of a person */
                                    person: string;
                                    /** @description RFC 3339 instant in UTC */
                                    revokedAt?: string;
                                    revokedBecause?: string;
                                    /** @description for example researcher, steward, treaty-officer, operator, auditor */
                                    role: string;
                                    source: string;
                                    /** @description RFC 3339 instant in UTC */
                                    toAt?: string;
                                }[];
                                person: {
                                    /** @description Id of a person */
                                    id: string;
                                    /** @description RFC 3339 instant in UTC */
                                    leftAt?: string;
                                    /** @description lower-case sign-in name */
                                    login?: string;
                                    /** @description ISO 3166-1 alpha-2 */
                                    member: string;
                                    name: string;
                                    /** @description Id of the party a person acts for */
                                    party: string;
                                    /** @description RFC 3339 instant in UTC */
                                    registeredAt: string;
                                };
                            }[];
                        };
                        /** @description docs/protocol/verdict.schema.json */
                        verdict?: unknown;
                    };
                };
            };
            /** @description RFC 9457 problem: what happened, which rule or field, what to do next */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        because: {
                            citation?: string;
                            field?: string;
                            rule?: string;
                            text: string;
                        }[];
                        code: string;
                        detail?: unknown;
                        kind: string;
                        message: string;
                        next?: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
        };
    };
    "members.register-person": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description lower-case sign-in name */
                    login?: string;
                    mandates?: {
                        /** @description RFC 3339 instant in UTC */
                        fromAt?: string;
                        /** @description for example researcher, steward, treaty-officer, operator, auditor */
                        role: string;
                        source: string;
                        /** @description RFC 3339 instant in UTC */
                        toAt?: string;
                    }[];
                    name: string;
                    /** @description Id of the party a person acts for */
                    party: string;
                    password?: string;
                    subjects?: {
                        issuer: string;
                        subject: string;
                    }[];
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The ledger entry and the node’s signed promise to include it */
                        evidence?: {
                            entry: string;
                            leafHash: string;
                            promise: string;
                        };
                        output: {
                            mandates: {
                                /** @description RFC 3339 instant in UTC */
                                fromAt: string;
                                grantedBy: string;
                                /** @description Id of a mandate */
                                id: string;
                                /** @description Id of a person */
                                person: string;
                                /** @description RFC 3339 instant in UTC */
                                revokedAt?: string;
                                revokedBecause?: string;
                                /** @description for example researcher, steward, treaty-officer, operator, auditor */
                                role: string;
                                source: string;
                                /** @description RFC 3339 instant in UTC */
                                toAt?: string;
                            }[];
                            person: {
                                /** @description Id of a person */
                                id: string;
                                /** @description RFC 3339 instant in UTC */
                                leftAt?: string;
                                /** @description lower-case sign-in name */
                                login?: string;
                                /** @description ISO 3166-1 alpha-2 */
                                member: string;
                                name: string;
                                /** @description Id of the party a person acts for */
                                party: string;
                                /** @description RFC 3339 instant in UTC */
                                registeredAt: string;
                            };
                        };
                        /** @description docs/protocol/verdict.schema.json */
                        verdict?: unknown;
                    };
                };
            };
            /** @description RFC 9457 problem: what happened, which rule or field, what to do next */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        because: {
                            citation?: string;
                            field?: string;
                            rule?: string;
                            text: string;
                        }[];
                        code: string;
                        detail?: unknown;
                        kind: string;
                        message: string;
                        next?: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
        };
    };
    "members.dismiss-person": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a person */
                person: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    because: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The ledger entry and the node’s signed promise to include it */
                        evidence?: {
                            entry: string;
                            leafHash: string;
                            promise: string;
                        };
                        output: {
                            sessionsEnded: number;
                        };
                        /** @description docs/protocol/verdict.schema.json */
                        verdict?: unknown;
                    };
                };
            };
            /** @description RFC 9457 problem: what happened, which rule or field, what to do next */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        because: {
                            citation?: string;
                            field?: string;
                            rule?: string;
                            text: string;
                        }[];
                        code: string;
                        detail?: unknown;
                        kind: string;
                        message: string;
                        next?: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
        };
    };
    "members.grant-mandate": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a person */
                person: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description RFC 3339 instant in UTC */
                    fromAt?: string;
                    /** @description for example researcher, steward, treaty-officer, operator, auditor */
                    role: string;
                    source: string;
                    /** @description RFC 3339 instant in UTC */
                    toAt?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The ledger entry and the node’s signed promise to include it */
                        evidence?: {
                            entry: string;
                            leafHash: string;
                            promise: string;
                        };
                        output: {
                            /** @description RFC 3339 instant in UTC */
                            fromAt: string;
                            grantedBy: string;
                            /** @description Id of a mandate */
                            id: string;
                            /** @description Id of a person */
                            person: string;
                            /** @description RFC 3339 instant in UTC */
                            revokedAt?: string;
                            revokedBecause?: string;
                            /** @description for example researcher, steward, treaty-officer, operator, auditor */
                            role: string;
                            source: string;
                            /** @description RFC 3339 instant in UTC */
                            toAt?: string;
                        };
                        /** @description docs/protocol/verdict.schema.json */
                        verdict?: unknown;
                    };
                };
            };
            /** @description RFC 9457 problem: what happened, which rule or field, what to do next */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        because: {
                            citation?: string;
                            field?: string;
                            rule?: string;
                            text: string;
                        }[];
                        code: string;
                        detail?: unknown;
                        kind: string;
                        message: string;
                        next?: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
        };
    };
    "members.set-password": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a person */
                person: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    current?: string;
                    password: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The ledger entry and the node’s signed promise to include it */
                        evidence?: {
                            entry: string;
                            leafHash: string;
                            promise: string;
                        };
                        output: {
                            sessionsEnded: number;
                        };
                        /** @description docs/protocol/verdict.schema.json */
                        verdict?: unknown;
                    };
                };
            };
            /** @description RFC 9457 problem: what happened, which rule or field, what to do next */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        because: {
                            citation?: string;
                            field?: string;
                            rule?: string;
                            text: string;
                        }[];
                        code: string;
                        detail?: unknown;
                        kind: string;
                        message: string;
                        next?: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
        };
    };
    "members.link-subject": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a person */
                person: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    issuer: string;
                    subject: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The ledger entry and the node’s signed promise to include it */
                        evidence?: {
                            entry: string;
                            leafHash: string;
                            promise: string;
                        };
                        output: {
                            issuer: string;
                            /** @description Id of a person */
                            person: string;
                            subject: string;
                        };
                        /** @description docs/protocol/verdict.schema.json */
                        verdict?: unknown;
                    };
                };
            };
            /** @description RFC 9457 problem: what happened, which rule or field, what to do next */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        because: {
                            citation?: string;
                            field?: string;
                            rule?: string;
                            text: string;
                        }[];
                        code: string;
                        detail?: unknown;
                        kind: string;
                        message: string;
                        next?: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
        };
    };
    "node.read-accession-card": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The ledger entry and the node’s signed promise to include it */
                        evidence?: {
                            entry: string;
                            leafHash: string;
                            promise: string;
                        };
                        output: {
                            /** @description base of the node's API */
                            address: string;
                            /** @description name of its log; with the key for log it makes the C2SP verifier key */
                            logOrigin: string;
                            /** @description a member, by its ISO 3166-1 alpha-2 code */
                            member: string;
                            /** @description by language (BCP 47); English (en) is needed */
                            names: {
                                [key: string]: string;
                            };
                            signingKeys: {
                                keyId: string;
                                /** @description raw Ed25519 public key, base64url */
                                publicKey: string;
                                /**
                                 * @description signs instruments, messages between nodes, heads of the log, cosignatures, or the replacement of the others when they are lost
                                 * @enum {unknown}
                                 */
                                purpose: "instruments" | "node" | "log" | "witness" | "recovery";
                            }[];
                        };
                        /** @description docs/protocol/verdict.schema.json */
                        verdict?: unknown;
                    };
                };
            };
            /** @description RFC 9457 problem: what happened, which rule or field, what to do next */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        because: {
                            citation?: string;
                            field?: string;
                            rule?: string;
                            text: string;
                        }[];
                        code: string;
                        detail?: unknown;
                        kind: string;
                        message: string;
                        next?: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
        };
    };
    "node.list-changes": {
        parameters: {
            query?: {
                limit?: number;
                offset?: number;
                /** @description Instead of when you last looked */
                since?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The ledger entry and the node’s signed promise to include it */
                        evidence?: {
                            entry: string;
                            leafHash: string;
                            promise: string;
                        };
                        output: {
                            changes: {
                                at: string;
                                facts: {
                                    [key: string]: string;
                                };
                                id: string;
                                /** @enum {unknown} */
                                kind: "instrument" | "member-joined" | "key-changed" | "fork" | "answer" | "question-heard" | "law" | "ripple" | "dataset-published";
                                link: {
                                    /** @description Which of them */
                                    params: {
                                        [key: string]: string;
                                    };
                                    /**
                                     * @description Kind of thing
                                     * @enum {unknown}
                                     */
                                    to: "accession-request" | "confirmation" | "dataset" | "duty" | "entry" | "instrument" | "log" | "member" | "pack" | "parked-message" | "partner-dataset" | "party" | "peer" | "person" | "question" | "ripple" | "rule";
                                };
                                title: string;
                            }[];
                            nextOffset: number | null;
                            /** @description When you last said that you have seen it */
                            seenAt?: string;
                            since: string;
                            total: number;
                        };
                        /** @description docs/protocol/verdict.schema.json */
                        verdict?: unknown;
                    };
                };
            };
            /** @description RFC 9457 problem: what happened, which rule or field, what to do next */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        because: {
                            citation?: string;
                            field?: string;
                            rule?: string;
                            text: string;
                        }[];
                        code: string;
                        detail?: unknown;
                        kind: string;
                        message: string;
                        next?: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
        };
    };
    "node.mark-seen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The ledger entry and the node’s signed promise to include it */
                        evidence?: {
                            entry: string;
                            leafHash: string;
                            promise: string;
                        };
                        output: {
                            seenAt: string;
                        };
                        /** @description docs/protocol/verdict.schema.json */
                        verdict?: unknown;
                    };
                };
            };
            /** @description RFC 9457 problem: what happened, which rule or field, what to do next */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        because: {
                            citation?: string;
                            field?: string;
                            rule?: string;
                            text: string;
                        }[];
                        code: string;
                        detail?: unknown;
                        kind: string;
                        message: string;
                        next?: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
        };
    };
    "node.read-joining": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The ledger entry and the node’s signed promise to include it */
                        evidence?: {
                            entry: string;
                            leafHash: string;
                            promise: string;
                        };
                        output: {
                            asked?: {
                                address: string;
                                /** @description RFC 3339 instant in UTC */
                                at: string;
                                fault?: {
                                    code: string;
                                    text: string;
                                };
                                /** @description ISO 3166-1 alpha-2 */
                                member: string;
                            };
                            /** @description of this nation’s own card */
                            fingerprint: string;
                            /** @description the accession, once it is proposed */
                            instrument?: string;
                            /** @description who has still to sign */
                            missing: string[];
                            next: string;
                            signedBy: string[];
                            /** @enum {unknown} */
                            state: "not-asked" | "asked" | "proposed" | "signed" | "member";
                        };
                        /** @description docs/protocol/verdict.schema.json */
                        verdict?: unknown;
                    };
                };
            };
            /** @description RFC 9457 problem: what happened, which rule or field, what to do next */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        because: {
                            citation?: string;
                            field?: string;
                            rule?: string;
                            text: string;
                        }[];
                        code: string;
                        detail?: unknown;
                        kind: string;
                        message: string;
                        next?: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
        };
    };
    "node.request-accession": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description address of a member’s node */
                    address: string;
                    /** @description of that member’s anchor, as its officer read it out */
                    fingerprint: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The ledger entry and the node’s signed promise to include it */
                        evidence?: {
                            entry: string;
                            leafHash: string;
                            promise: string;
                        };
                        output: {
                            /** @description of this nation’s own card: read it out to that member’s officers */
                            fingerprint: string;
                            request: string;
                            /** @description ISO 3166-1 alpha-2 */
                            to: string;
                        };
                        /** @description docs/protocol/verdict.schema.json */
                        verdict?: unknown;
                    };
                };
            };
            /** @description RFC 9457 problem: what happened, which rule or field, what to do next */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        because: {
                            citation?: string;
                            field?: string;
                            rule?: string;
                            text: string;
                        }[];
                        code: string;
                        detail?: unknown;
                        kind: string;
                        message: string;
                        next?: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
        };
    };
    "node.look-up-alliance": {
        parameters: {
            query: {
                /** @description address of a member’s node */
                address: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The ledger entry and the node’s signed promise to include it */
                        evidence?: {
                            entry: string;
                            leafHash: string;
                            promise: string;
                        };
                        output: {
                            anchor: {
                                /** @description Base of the API, without query, fragment or user name */
                                address: string;
                                /** @enum {string} */
                                format: "entente-anchor/1";
                                founding: string;
                                key: {
                                    keyId: string;
                                    /** @description Raw Ed25519 public key, base64url without padding */
                                    publicKey: string;
                                };
                                logOrigin: string;
                                /** @description RFC 3339 instant in UTC */
                                madeAt: string;
                                /** @description ISO 3166-1 alpha-2 */
                                member: string;
                            };
                            /** @description eight groups of four hexadecimal digits, to be compared outside the network */
                            fingerprint: string;
                            own: {
                                /** @description the terms that the accession of this nation would carry */
                                card: {
                                    /** @description Base of the API, without query, fragment or user name */
                                    address: string;
                                    logOrigin: string;
                                    /** @description ISO 3166-1 alpha-2 */
                                    member: string;
                                    /** @description by language (BCP 47); English (en) is needed */
                                    names: {
                                        [key: string]: string;
                                    };
                                    signingKeys: {
                                        keyId: string;
                                        /** @description Raw Ed25519 public key, base64url without padding */
                                        publicKey: string;
                                        /** @enum {unknown} */
                                        purpose: "instruments" | "node" | "log" | "witness" | "recovery";
                                    }[];
                                };
                                /** @description eight groups of four hexadecimal digits, to be compared outside the network */
                                fingerprint: string;
                            };
                            /** @description A node about itself. Discovery only: pinned keys are the ones that count. */
                            peer: {
                                /** @description Base of the API, without query, fragment or user name */
                                address: string;
                                keys: {
                                    keyId: string;
                                    /** @description Raw Ed25519 public key, base64url without padding */
                                    publicKey: string;
                                    purpose: "node" | "log" | "witness";
                                }[];
                                logOrigin: string;
                                /** @description ISO 3166-1 alpha-2 */
                                member: string;
                                name: string;
                                protocols: string[];
                                /** @description Name and version, for operators */
                                software: string;
                            };
                        };
                        /** @description docs/protocol/verdict.schema.json */
                        verdict?: unknown;
                    };
                };
            };
            /** @description RFC 9457 problem: what happened, which rule or field, what to do next */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        because: {
                            citation?: string;
                            field?: string;
                            rule?: string;
                            text: string;
                        }[];
                        code: string;
                        detail?: unknown;
                        kind: string;
                        message: string;
                        next?: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
        };
    };
    "node.search": {
        parameters: {
            query: {
                limit?: number;
                /** @description Words, an id or a digest */
                text: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The ledger entry and the node’s signed promise to include it */
                        evidence?: {
                            entry: string;
                            leafHash: string;
                            promise: string;
                        };
                        output: {
                            /** @description The best first; the kind of thing stands in the link */
                            hits: {
                                detail: string;
                                id: string;
                                link: {
                                    /** @description Which of them */
                                    params: {
                                        [key: string]: string;
                                    };
                                    /**
                                     * @description Kind of thing
                                     * @enum {unknown}
                                     */
                                    to: "accession-request" | "confirmation" | "dataset" | "duty" | "entry" | "instrument" | "log" | "member" | "pack" | "parked-message" | "partner-dataset" | "party" | "peer" | "person" | "question" | "ripple" | "rule";
                                };
                                /** @description 100 for its id, 20 for a mention */
                                score: number;
                                title: string;
                            }[];
                            text: string;
                        };
                        /** @description docs/protocol/verdict.schema.json */
                        verdict?: unknown;
                    };
                };
            };
            /** @description RFC 9457 problem: what happened, which rule or field, what to do next */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        because: {
                            citation?: string;
                            field?: string;
                            rule?: string;
                            text: string;
                        }[];
                        code: string;
                        detail?: unknown;
                        kind: string;
                        message: string;
                        next?: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
        };
    };
    "node.status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The ledger entry and the node’s signed promise to include it */
                        evidence?: {
                            entry: string;
                            leafHash: string;
                            promise: string;
                        };
                        output: {
                            address: string;
                            /** @description How far a demonstration’s clock was moved */
                            clockOffsetMs?: number;
                            /** @description Logs that showed two histories */
                            forks: string[];
                            /** @description Since it was last signed or cosigned anew */
                            headAgeSeconds?: number;
                            /** @description When the newest head was signed */
                            headAt?: string;
                            /** @description Of the key that signs instruments */
                            instrumentsKey: string;
                            isDemonstration: boolean;
                            /** @description Partners remember more of this log than it has */
                            isRolledBack?: boolean;
                            /** @description Fingerprint of the key that signs the log, hexadecimal */
                            logKey: string;
                            logSize: number;
                            /** @enum {unknown} */
                            logState: "none" | "final" | "provisional";
                            /** @description ISO 3166-1 alpha-2 */
                            member: string;
                            members: string[];
                            name: string;
                            /** @description The node’s clock; moved in a demonstration */
                            now: string;
                            /** @description Since when heads lack the witnesses’ quorum */
                            provisionalSince?: string;
                            shortName?: string;
                            /** @description Equal at nodes that know the same instruments in force */
                            stateDigest: string;
                            /** @enum {unknown} */
                            store?: "sqlite" | "postgres";
                            unnumbered: number;
                            version: string;
                            /** @description What an operator should look at now */
                            warnings?: string[];
                            /** @description Partners whose word on the newest head is known */
                            witnesses: {
                                agreeing: number;
                                needed: number;
                                total: number;
                            };
                        };
                        /** @description docs/protocol/verdict.schema.json */
                        verdict?: unknown;
                    };
                };
            };
            /** @description RFC 9457 problem: what happened, which rule or field, what to do next */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        because: {
                            citation?: string;
                            field?: string;
                            rule?: string;
                            text: string;
                        }[];
                        code: string;
                        detail?: unknown;
                        kind: string;
                        message: string;
                        next?: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
        };
    };
    "node.list-waiting": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The ledger entry and the node’s signed promise to include it */
                        evidence?: {
                            entry: string;
                            leafHash: string;
                            promise: string;
                        };
                        output: {
                            waiting: {
                                /** @description Instant, or the last day */
                                dueAt?: string;
                                facts: {
                                    [key: string]: string;
                                };
                                /** @description Of this item; stays while it waits */
                                id: string;
                                /** @enum {unknown} */
                                kind: "ballot" | "draft" | "confirmation" | "confirmed" | "cure-period" | "duty" | "duty-overdue" | "parked-message" | "accession-request" | "missing-receipts" | "question-facts";
                                link: {
                                    /** @description Which of them */
                                    params: {
                                        [key: string]: string;
                                    };
                                    /**
                                     * @description Kind of thing
                                     * @enum {unknown}
                                     */
                                    to: "accession-request" | "confirmation" | "dataset" | "duty" | "entry" | "instrument" | "log" | "member" | "pack" | "parked-message" | "partner-dataset" | "party" | "peer" | "person" | "question" | "ripple" | "rule";
                                };
                                since: string;
                                title: string;
                            }[];
                        };
                        /** @description docs/protocol/verdict.schema.json */
                        verdict?: unknown;
                    };
                };
            };
            /** @description RFC 9457 problem: what happened, which rule or field, what to do next */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        because: {
                            citation?: string;
                            field?: string;
                            rule?: string;
                            text: string;
                        }[];
                        code: string;
                        detail?: unknown;
                        kind: string;
                        message: string;
                        next?: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
        };
    };
    "registry.list-organisms": {
        parameters: {
            query?: {
                /** @description Id of an organism */
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The ledger entry and the node’s signed promise to include it */
                        evidence?: {
                            entry: string;
                            leafHash: string;
                            promise: string;
                        };
                        output: {
                            organisms: {
                                /** @description Id of an organism */
                                id: string;
                                name: string;
                                /** @description RFC 3339 instant in UTC */
                                registeredAt: string;
                                source: {
                                    /** @description ISO 8601 civil date */
                                    retrievedOn?: string;
                                    title: string;
                                    url?: string;
                                };
                                strain?: string;
                                taxonId: number;
                            }[];
                        };
                        /** @description docs/protocol/verdict.schema.json */
                        verdict?: unknown;
                    };
                };
            };
            /** @description RFC 9457 problem: what happened, which rule or field, what to do next */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        because: {
                            citation?: string;
                            field?: string;
                            rule?: string;
                            text: string;
                        }[];
                        code: string;
                        detail?: unknown;
                        kind: string;
                        message: string;
                        next?: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
        };
    };
    "registry.register-organism": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    source: {
                        /** @description ISO 8601 civil date */
                        retrievedOn?: string;
                        title: string;
                        url?: string;
                    };
                    strain?: string;
                    taxonId: number;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The ledger entry and the node’s signed promise to include it */
                        evidence?: {
                            entry: string;
                            leafHash: string;
                            promise: string;
                        };
                        output: {
                            /** @description Id of an organism */
                            id: string;
                            name: string;
                            /** @description RFC 3339 instant in UTC */
                            registeredAt: string;
                            source: {
                                /** @description ISO 8601 civil date */
                                retrievedOn?: string;
                                title: string;
                                url?: string;
                            };
                            strain?: string;
                            taxonId: number;
                        };
                        /** @description docs/protocol/verdict.schema.json */
                        verdict?: unknown;
                    };
                };
            };
            /** @description RFC 9457 problem: what happened, which rule or field, what to do next */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        because: {
                            citation?: string;
                            field?: string;
                            rule?: string;
                            text: string;
                        }[];
                        code: string;
                        detail?: unknown;
                        kind: string;
                        message: string;
                        next?: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
        };
    };
    "registry.record-ownership": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description ISO 8601 civil date */
                    fromOn: string;
                    /** @description Id of a party */
                    owned: string;
                    /** @description Id of a party */
                    owner: string;
                    share: string | {
                        high: string;
                        low: string;
                    };
                    source: {
                        /** @description ISO 8601 civil date */
                        retrievedOn?: string;
                        title: string;
                        url?: string;
                    };
                    /** @description ISO 8601 civil date */
                    toOn?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The ledger entry and the node’s signed promise to include it */
                        evidence?: {
                            entry: string;
                            leafHash: string;
                            promise: string;
                        };
                        output: {
                            /** @description ISO 8601 civil date */
                            fromOn: string;
                            id: string;
                            /** @description RFC 3339 instant in UTC */
                            knownFromAt: string;
                            /** @description Id of a party */
                            owned: string;
                            /** @description Id of a party */
                            owner: string;
                            share: {
                                /** @description Exact fraction in lowest terms, `1/2` */
                                high: string;
                                /** @description Exact fraction in lowest terms, `1/2` */
                                low: string;
                            };
                            source: {
                                /** @description ISO 8601 civil date */
                                retrievedOn?: string;
                                title: string;
                                url?: string;
                            };
                            /** @description ISO 8601 civil date */
                            toOn?: string;
                        };
                        /** @description docs/protocol/verdict.schema.json */
                        verdict?: unknown;
                    };
                };
            };
            /** @description RFC 9457 problem: what happened, which rule or field, what to do next */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        because: {
                            citation?: string;
                            field?: string;
                            rule?: string;
                            text: string;
                        }[];
                        code: string;
                        detail?: unknown;
                        kind: string;
                        message: string;
                        next?: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
        };
    };
    "registry.list-parties": {
        parameters: {
            query?: {
                /** @description Id of a party */
                after?: string;
                /** @description ISO 3166-1 alpha-2 */
                country?: string;
                kind?: "nation" | "body" | "firm" | "laboratory" | "person";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The ledger entry and the node’s signed promise to include it */
                        evidence?: {
                            entry: string;
                            leafHash: string;
                            promise: string;
                        };
                        output: {
                            parties: {
                                /** @description ISO 3166-1 alpha-2 */
                                country?: string;
                                /** @description Id of a party */
                                id: string;
                                identifiers: {
                                    scheme: string;
                                    value: string;
                                }[];
                                /** @enum {unknown} */
                                kind: "nation" | "body" | "firm" | "laboratory" | "person";
                                name: string;
                                /** @description RFC 3339 instant in UTC */
                                registeredAt: string;
                                source: {
                                    /** @description ISO 8601 civil date */
                                    retrievedOn?: string;
                                    title: string;
                                    url?: string;
                                };
                            }[];
                        };
                        /** @description docs/protocol/verdict.schema.json */
                        verdict?: unknown;
                    };
                };
            };
            /** @description RFC 9457 problem: what happened, which rule or field, what to do next */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        because: {
                            citation?: string;
                            field?: string;
                            rule?: string;
                            text: string;
                        }[];
                        code: string;
                        detail?: unknown;
                        kind: string;
                        message: string;
                        next?: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
        };
    };
    "registry.register-party": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    attributes?: {
                        /** @description ISO 8601 civil date */
                        fromOn: string;
                        name: string;
                        source: {
                            /** @description ISO 8601 civil date */
                            retrievedOn?: string;
                            title: string;
                            url?: string;
                        };
                        /** @description ISO 8601 civil date */
                        toOn?: string;
                        value: boolean | number | string | null;
                    }[];
                    /** @description ISO 3166-1 alpha-2 */
                    country?: string;
                    identifiers?: {
                        scheme: string;
                        value: string;
                    }[];
                    /** @enum {unknown} */
                    kind: "nation" | "body" | "firm" | "laboratory" | "person";
                    name: string;
                    source: {
                        /** @description ISO 8601 civil date */
                        retrievedOn?: string;
                        title: string;
                        url?: string;
                    };
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The ledger entry and the node’s signed promise to include it */
                        evidence?: {
                            entry: string;
                            leafHash: string;
                            promise: string;
                        };
                        output: {
                            attributes: {
                                /** @description ISO 8601 civil date */
                                fromOn: string;
                                id: string;
                                /** @description RFC 3339 instant in UTC */
                                knownFromAt: string;
                                name: string;
                                source: {
                                    /** @description ISO 8601 civil date */
                                    retrievedOn?: string;
                                    title: string;
                                    url?: string;
                                };
                                /** @description ISO 8601 civil date */
                                toOn?: string;
                                value: boolean | number | string | null;
                            }[];
                            party: {
                                /** @description ISO 3166-1 alpha-2 */
                                country?: string;
                                /** @description Id of a party */
                                id: string;
                                identifiers: {
                                    scheme: string;
                                    value: string;
                                }[];
                                /** @enum {unknown} */
                                kind: "nation" | "body" | "firm" | "laboratory" | "person";
                                name: string;
                                /** @description RFC 3339 instant in UTC */
                                registeredAt: string;
                                source: {
                                    /** @description ISO 8601 civil date */
                                    retrievedOn?: string;
                                    title: string;
                                    url?: string;
                                };
                            };
                        };
                        /** @description docs/protocol/verdict.schema.json */
                        verdict?: unknown;
                    };
                };
            };
            /** @description RFC 9457 problem: what happened, which rule or field, what to do next */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        because: {
                            citation?: string;
                            field?: string;
                            rule?: string;
                            text: string;
                        }[];
                        code: string;
                        detail?: unknown;
                        kind: string;
                        message: string;
                        next?: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
        };
    };
    "registry.read-party": {
        parameters: {
            query?: {
                /** @description RFC 3339 instant in UTC */
                knownAt?: string;
                /** @description ISO 8601 civil date */
                validOn?: string;
            };
            header?: never;
            path: {
                /** @description Id of a party */
                party: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The ledger entry and the node’s signed promise to include it */
                        evidence?: {
                            entry: string;
                            leafHash: string;
                            promise: string;
                        };
                        output: {
                            attributes: {
                                /** @description ISO 8601 civil date */
                                fromOn: string;
                                id: string;
                                /** @description RFC 3339 instant in UTC */
                                knownFromAt: string;
                                name: string;
                                source: {
                                    /** @description ISO 8601 civil date */
                                    retrievedOn?: string;
                                    title: string;
                                    url?: string;
                                };
                                /** @description ISO 8601 civil date */
                                toOn?: string;
                                value: boolean | number | string | null;
                            }[];
                            party: {
                                /** @description ISO 3166-1 alpha-2 */
                                country?: string;
                                /** @description Id of a party */
                                id: string;
                                identifiers: {
                                    scheme: string;
                                    value: string;
                                }[];
                                /** @enum {unknown} */
                                kind: "nation" | "body" | "firm" | "laboratory" | "person";
                                name: string;
                                /** @description RFC 3339 instant in UTC */
                                registeredAt: string;
                                source: {
                                    /** @description ISO 8601 civil date */
                                    retrievedOn?: string;
                                    title: string;
                                    url?: string;
                                };
                            };
                            same: string[];
                            sameness: {
                                /** @enum {unknown} */
                                confidence: "possible" | "probable" | "certain";
                                /** @description Id of a sameness claim */
                                id: string;
                                one: string;
                                other: string;
                                /** @description RFC 3339 instant in UTC */
                                retractedAt?: string;
                                retractedBecause?: string;
                                /** @description RFC 3339 instant in UTC */
                                saidAt: string;
                                saidBy: string;
                                source: {
                                    /** @description ISO 8601 civil date */
                                    retrievedOn?: string;
                                    title: string;
                                    url?: string;
                                };
                            }[];
                        };
                        /** @description docs/protocol/verdict.schema.json */
                        verdict?: unknown;
                    };
                };
            };
            /** @description RFC 9457 problem: what happened, which rule or field, what to do next */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        because: {
                            citation?: string;
                            field?: string;
                            rule?: string;
                            text: string;
                        }[];
                        code: string;
                        detail?: unknown;
                        kind: string;
                        message: string;
                        next?: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
        };
    };
    "registry.record-attribute": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a party */
                party: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description ISO 8601 civil date */
                    fromOn: string;
                    name: string;
                    source: {
                        /** @description ISO 8601 civil date */
                        retrievedOn?: string;
                        title: string;
                        url?: string;
                    };
                    /** @description ISO 8601 civil date */
                    toOn?: string;
                    value: boolean | number | string | null;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The ledger entry and the node’s signed promise to include it */
                        evidence?: {
                            entry: string;
                            leafHash: string;
                            promise: string;
                        };
                        output: {
                            /** @description ISO 8601 civil date */
                            fromOn: string;
                            id: string;
                            /** @description RFC 3339 instant in UTC */
                            knownFromAt: string;
                            name: string;
                            source: {
                                /** @description ISO 8601 civil date */
                                retrievedOn?: string;
                                title: string;
                                url?: string;
                            };
                            /** @description ISO 8601 civil date */
                            toOn?: string;
                            value: boolean | number | string | null;
                        };
                        /** @description docs/protocol/verdict.schema.json */
                        verdict?: unknown;
                    };
                };
            };
            /** @description RFC 9457 problem: what happened, which rule or field, what to do next */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        because: {
                            citation?: string;
                            field?: string;
                            rule?: string;
                            text: string;
                        }[];
                        code: string;
                        detail?: unknown;
                        kind: string;
                        message: string;
                        next?: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
        };
    };
    "registry.ownership": {
        parameters: {
            query?: {
                /** @description RFC 3339 instant in UTC */
                knownAt?: string;
                /** @description ISO 8601 civil date */
                validOn?: string;
            };
            header?: never;
            path: {
                /** @description Id of a party */
                party: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The ledger entry and the node’s signed promise to include it */
                        evidence?: {
                            entry: string;
                            leafHash: string;
                            promise: string;
                        };
                        output: {
                            isPathListCut: boolean;
                            moment: {
                                /** @description RFC 3339 instant in UTC */
                                knownAt: string;
                                /** @description ISO 8601 civil date */
                                validOn: string;
                            };
                            owners: {
                                /** @description Id of a party */
                                owner: string;
                                paths: {
                                    edges: string[];
                                    parties: string[];
                                    share: {
                                        /** @description Exact fraction in lowest terms, `1/2` */
                                        high: string;
                                        /** @description Exact fraction in lowest terms, `1/2` */
                                        low: string;
                                    };
                                }[];
                                share: {
                                    /** @description Exact fraction in lowest terms, `1/2` */
                                    high: string;
                                    /** @description Exact fraction in lowest terms, `1/2` */
                                    low: string;
                                };
                            }[];
                            /** @description Id of a party */
                            party: string;
                        };
                        /** @description docs/protocol/verdict.schema.json */
                        verdict?: unknown;
                    };
                };
            };
            /** @description RFC 9457 problem: what happened, which rule or field, what to do next */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        because: {
                            citation?: string;
                            field?: string;
                            rule?: string;
                            text: string;
                        }[];
                        code: string;
                        detail?: unknown;
                        kind: string;
                        message: string;
                        next?: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
        };
    };
    "registry.list-products": {
        parameters: {
            query?: {
                /** @description Id of a product */
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The ledger entry and the node’s signed promise to include it */
                        evidence?: {
                            entry: string;
                            leafHash: string;
                            promise: string;
                        };
                        output: {
                            products: {
                                /** @description Id of a product */
                                id: string;
                                identifiers: {
                                    scheme: string;
                                    value: string;
                                }[];
                                /** @description Id of a party */
                                maker?: string;
                                name: string;
                                /** @description RFC 3339 instant in UTC */
                                registeredAt: string;
                                source: {
                                    /** @description ISO 8601 civil date */
                                    retrievedOn?: string;
                                    title: string;
                                    url?: string;
                                };
                            }[];
                        };
                        /** @description docs/protocol/verdict.schema.json */
                        verdict?: unknown;
                    };
                };
            };
            /** @description RFC 9457 problem: what happened, which rule or field, what to do next */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        because: {
                            citation?: string;
                            field?: string;
                            rule?: string;
                            text: string;
                        }[];
                        code: string;
                        detail?: unknown;
                        kind: string;
                        message: string;
                        next?: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
        };
    };
    "registry.register-product": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    identifiers?: {
                        scheme: string;
                        value: string;
                    }[];
                    /** @description Id of a party */
                    maker?: string;
                    name: string;
                    source: {
                        /** @description ISO 8601 civil date */
                        retrievedOn?: string;
                        title: string;
                        url?: string;
                    };
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The ledger entry and the node’s signed promise to include it */
                        evidence?: {
                            entry: string;
                            leafHash: string;
                            promise: string;
                        };
                        output: {
                            /** @description Id of a product */
                            id: string;
                            identifiers: {
                                scheme: string;
                                value: string;
                            }[];
                            /** @description Id of a party */
                            maker?: string;
                            name: string;
                            /** @description RFC 3339 instant in UTC */
                            registeredAt: string;
                            source: {
                                /** @description ISO 8601 civil date */
                                retrievedOn?: string;
                                title: string;
                                url?: string;
                            };
                        };
                        /** @description docs/protocol/verdict.schema.json */
                        verdict?: unknown;
                    };
                };
            };
            /** @description RFC 9457 problem: what happened, which rule or field, what to do next */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        because: {
                            citation?: string;
                            field?: string;
                            rule?: string;
                            text: string;
                        }[];
                        code: string;
                        detail?: unknown;
                        kind: string;
                        message: string;
                        next?: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
        };
    };
    "registry.declare-same": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {unknown} */
                    confidence: "possible" | "probable" | "certain";
                    one: string;
                    other: string;
                    source: {
                        /** @description ISO 8601 civil date */
                        retrievedOn?: string;
                        title: string;
                        url?: string;
                    };
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The ledger entry and the node’s signed promise to include it */
                        evidence?: {
                            entry: string;
                            leafHash: string;
                            promise: string;
                        };
                        output: {
                            /** @enum {unknown} */
                            confidence: "possible" | "probable" | "certain";
                            /** @description Id of a sameness claim */
                            id: string;
                            one: string;
                            other: string;
                            /** @description RFC 3339 instant in UTC */
                            retractedAt?: string;
                            retractedBecause?: string;
                            /** @description RFC 3339 instant in UTC */
                            saidAt: string;
                            saidBy: string;
                            source: {
                                /** @description ISO 8601 civil date */
                                retrievedOn?: string;
                                title: string;
                                url?: string;
                            };
                        };
                        /** @description docs/protocol/verdict.schema.json */
                        verdict?: unknown;
                    };
                };
            };
            /** @description RFC 9457 problem: what happened, which rule or field, what to do next */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        because: {
                            citation?: string;
                            field?: string;
                            rule?: string;
                            text: string;
                        }[];
                        code: string;
                        detail?: unknown;
                        kind: string;
                        message: string;
                        next?: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
        };
    };
    "registry.retract-same": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a sameness claim */
                claim: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    because: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The ledger entry and the node’s signed promise to include it */
                        evidence?: {
                            entry: string;
                            leafHash: string;
                            promise: string;
                        };
                        output: {
                            /** @enum {unknown} */
                            confidence: "possible" | "probable" | "certain";
                            /** @description Id of a sameness claim */
                            id: string;
                            one: string;
                            other: string;
                            /** @description RFC 3339 instant in UTC */
                            retractedAt?: string;
                            retractedBecause?: string;
                            /** @description RFC 3339 instant in UTC */
                            saidAt: string;
                            saidBy: string;
                            source: {
                                /** @description ISO 8601 civil date */
                                retrievedOn?: string;
                                title: string;
                                url?: string;
                            };
                        };
                        /** @description docs/protocol/verdict.schema.json */
                        verdict?: unknown;
                    };
                };
            };
            /** @description RFC 9457 problem: what happened, which rule or field, what to do next */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        because: {
                            citation?: string;
                            field?: string;
                            rule?: string;
                            text: string;
                        }[];
                        code: string;
                        detail?: unknown;
                        kind: string;
                        message: string;
                        next?: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
        };
    };
    "members.sign-in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description lower-case sign-in name */
                    login: string;
                    password: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The ledger entry and the node’s signed promise to include it */
                        evidence?: {
                            entry: string;
                            leafHash: string;
                            promise: string;
                        };
                        output: {
                            /** @description For a browser: see `GET /sessions/me` */
                            csrfToken?: string;
                            /** @description RFC 3339 instant in UTC */
                            expiresAt: string;
                            /** @description Id of a person */
                            person: string;
                            /** @description Id of a session or API token */
                            session: string;
                            /** @description Absent for a browser, which gets a cookie */
                            token?: string;
                        };
                        /** @description docs/protocol/verdict.schema.json */
                        verdict?: unknown;
                    };
                };
            };
            /** @description RFC 9457 problem: what happened, which rule or field, what to do next */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        because: {
                            citation?: string;
                            field?: string;
                            rule?: string;
                            text: string;
                        }[];
                        code: string;
                        detail?: unknown;
                        kind: string;
                        message: string;
                        next?: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
        };
    };
    "members.sign-out": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description Without a token: this session, or all
                     * @enum {unknown}
                     */
                    scope?: "this" | "all";
                    token?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The ledger entry and the node’s signed promise to include it */
                        evidence?: {
                            entry: string;
                            leafHash: string;
                            promise: string;
                        };
                        output: {
                            ended: string[];
                        };
                        /** @description docs/protocol/verdict.schema.json */
                        verdict?: unknown;
                    };
                };
            };
            /** @description RFC 9457 problem: what happened, which rule or field, what to do next */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        because: {
                            citation?: string;
                            field?: string;
                            rule?: string;
                            text: string;
                        }[];
                        code: string;
                        detail?: unknown;
                        kind: string;
                        message: string;
                        next?: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
        };
    };
    "members.who-am-i": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The ledger entry and the node’s signed promise to include it */
                        evidence?: {
                            entry: string;
                            leafHash: string;
                            promise: string;
                        };
                        output: {
                            /** @description for example researcher, steward, treaty-officer, operator, auditor */
                            actingAs?: string;
                            /** @description In a browser: goes into the header entente-csrf of every act */
                            csrfToken?: string;
                            /** @enum {unknown} */
                            kind: "anyone" | "person" | "node" | "node-itself";
                            /** @description Roles you act in now */
                            mandates?: string[];
                            /** @description ISO 3166-1 alpha-2 */
                            member?: string;
                            name?: string;
                            /** @description Id of the party a person acts for */
                            party?: string;
                            partyName?: string;
                            /** @description Id of a person */
                            person?: string;
                            /** @description Roles you may choose among */
                            roles?: string[];
                            session?: {
                                /** @description RFC 3339 instant in UTC */
                                expiresAt: string;
                                /** @description Id of a session or API token */
                                id: string;
                                /** @description In a browser: over at this instant unless used before */
                                idleUntilAt?: string;
                                /** @description RFC 3339 instant in UTC */
                                openedAt: string;
                                /** @enum {unknown} */
                                way: "password" | "passkey" | "oidc" | "api-token";
                            };
                        };
                        /** @description docs/protocol/verdict.schema.json */
                        verdict?: unknown;
                    };
                };
            };
            /** @description RFC 9457 problem: what happened, which rule or field, what to do next */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        because: {
                            citation?: string;
                            field?: string;
                            rule?: string;
                            text: string;
                        }[];
                        code: string;
                        detail?: unknown;
                        kind: string;
                        message: string;
                        next?: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
        };
    };
    "members.finish-oidc": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    callback: string;
                    /** @description Id of a begun sign-in or registration */
                    ceremony: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The ledger entry and the node’s signed promise to include it */
                        evidence?: {
                            entry: string;
                            leafHash: string;
                            promise: string;
                        };
                        output: {
                            /** @description For a browser: see `GET /sessions/me` */
                            csrfToken?: string;
                            /** @description RFC 3339 instant in UTC */
                            expiresAt: string;
                            /** @description Id of a person */
                            person: string;
                            /** @description Id of a session or API token */
                            session: string;
                            /** @description Absent for a browser, which gets a cookie */
                            token?: string;
                        };
                        /** @description docs/protocol/verdict.schema.json */
                        verdict?: unknown;
                    };
                };
            };
            /** @description RFC 9457 problem: what happened, which rule or field, what to do next */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        because: {
                            citation?: string;
                            field?: string;
                            rule?: string;
                            text: string;
                        }[];
                        code: string;
                        detail?: unknown;
                        kind: string;
                        message: string;
                        next?: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
        };
    };
    "members.begin-oidc": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    provider: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The ledger entry and the node’s signed promise to include it */
                        evidence?: {
                            entry: string;
                            leafHash: string;
                            promise: string;
                        };
                        output: {
                            /** @description Id of a begun sign-in or registration */
                            ceremony: string;
                            url: string;
                        };
                        /** @description docs/protocol/verdict.schema.json */
                        verdict?: unknown;
                    };
                };
            };
            /** @description RFC 9457 problem: what happened, which rule or field, what to do next */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        because: {
                            citation?: string;
                            field?: string;
                            rule?: string;
                            text: string;
                        }[];
                        code: string;
                        detail?: unknown;
                        kind: string;
                        message: string;
                        next?: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
        };
    };
    "members.finish-passkey-sign-in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Id of a begun sign-in or registration */
                    ceremony: string;
                    response: {
                        id: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The ledger entry and the node’s signed promise to include it */
                        evidence?: {
                            entry: string;
                            leafHash: string;
                            promise: string;
                        };
                        output: {
                            /** @description For a browser: see `GET /sessions/me` */
                            csrfToken?: string;
                            /** @description RFC 3339 instant in UTC */
                            expiresAt: string;
                            /** @description Id of a person */
                            person: string;
                            /** @description Id of a session or API token */
                            session: string;
                            /** @description Absent for a browser, which gets a cookie */
                            token?: string;
                        };
                        /** @description docs/protocol/verdict.schema.json */
                        verdict?: unknown;
                    };
                };
            };
            /** @description RFC 9457 problem: what happened, which rule or field, what to do next */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        because: {
                            citation?: string;
                            field?: string;
                            rule?: string;
                            text: string;
                        }[];
                        code: string;
                        detail?: unknown;
                        kind: string;
                        message: string;
                        next?: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
        };
    };
    "members.begin-passkey-sign-in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The ledger entry and the node’s signed promise to include it */
                        evidence?: {
                            entry: string;
                            leafHash: string;
                            promise: string;
                        };
                        output: {
                            /** @description Id of a begun sign-in or registration */
                            ceremony: string;
                            /** @description for navigator.credentials, in the JSON form of WebAuthn level 3 */
                            options: {
                                [key: string]: unknown;
                            };
                        };
                        /** @description docs/protocol/verdict.schema.json */
                        verdict?: unknown;
                    };
                };
            };
            /** @description RFC 9457 problem: what happened, which rule or field, what to do next */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        because: {
                            citation?: string;
                            field?: string;
                            rule?: string;
                            text: string;
                        }[];
                        code: string;
                        detail?: unknown;
                        kind: string;
                        message: string;
                        next?: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
        };
    };
    "members.finish-passkey-registration": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Id of a begun sign-in or registration */
                    ceremony: string;
                    label: string;
                    response: {
                        [key: string]: unknown;
                    };
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The ledger entry and the node’s signed promise to include it */
                        evidence?: {
                            entry: string;
                            leafHash: string;
                            promise: string;
                        };
                        output: {
                            label: string;
                            passkey: string;
                        };
                        /** @description docs/protocol/verdict.schema.json */
                        verdict?: unknown;
                    };
                };
            };
            /** @description RFC 9457 problem: what happened, which rule or field, what to do next */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        because: {
                            citation?: string;
                            field?: string;
                            rule?: string;
                            text: string;
                        }[];
                        code: string;
                        detail?: unknown;
                        kind: string;
                        message: string;
                        next?: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
        };
    };
    "members.begin-passkey-registration": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The ledger entry and the node’s signed promise to include it */
                        evidence?: {
                            entry: string;
                            leafHash: string;
                            promise: string;
                        };
                        output: {
                            /** @description Id of a begun sign-in or registration */
                            ceremony: string;
                            /** @description for navigator.credentials, in the JSON form of WebAuthn level 3 */
                            options: {
                                [key: string]: unknown;
                            };
                        };
                        /** @description docs/protocol/verdict.schema.json */
                        verdict?: unknown;
                    };
                };
            };
            /** @description RFC 9457 problem: what happened, which rule or field, what to do next */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        because: {
                            citation?: string;
                            field?: string;
                            rule?: string;
                            text: string;
                        }[];
                        code: string;
                        detail?: unknown;
                        kind: string;
                        message: string;
                        next?: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
        };
    };
    "members.choose-role": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description for example researcher, steward, treaty-officer, operator, auditor */
                    role?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The ledger entry and the node’s signed promise to include it */
                        evidence?: {
                            entry: string;
                            leafHash: string;
                            promise: string;
                        };
                        output: {
                            /** @description for example researcher, steward, treaty-officer, operator, auditor */
                            actingAs?: string;
                            mandates: string[];
                            /** @description Id of a session or API token */
                            session: string;
                        };
                        /** @description docs/protocol/verdict.schema.json */
                        verdict?: unknown;
                    };
                };
            };
            /** @description RFC 9457 problem: what happened, which rule or field, what to do next */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        because: {
                            citation?: string;
                            field?: string;
                            rule?: string;
                            text: string;
                        }[];
                        code: string;
                        detail?: unknown;
                        kind: string;
                        message: string;
                        next?: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
        };
    };
    "members.list-tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The ledger entry and the node’s signed promise to include it */
                        evidence?: {
                            entry: string;
                            leafHash: string;
                            promise: string;
                        };
                        output: {
                            sessions: {
                                /** @description for example researcher, steward, treaty-officer, operator, auditor */
                                actingAs?: string;
                                /** @description RFC 3339 instant in UTC */
                                expiresAt: string;
                                /** @description Id of a session or API token */
                                id: string;
                                label: string;
                                /** @description RFC 3339 instant in UTC */
                                openedAt: string;
                                /** @description RFC 3339 instant in UTC */
                                revokedAt?: string;
                                roles?: string[];
                                /** @enum {unknown} */
                                way: "password" | "passkey" | "oidc" | "api-token";
                            }[];
                        };
                        /** @description docs/protocol/verdict.schema.json */
                        verdict?: unknown;
                    };
                };
            };
            /** @description RFC 9457 problem: what happened, which rule or field, what to do next */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        because: {
                            citation?: string;
                            field?: string;
                            rule?: string;
                            text: string;
                        }[];
                        code: string;
                        detail?: unknown;
                        kind: string;
                        message: string;
                        next?: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
        };
    };
    "members.issue-token": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    days?: number;
                    label: string;
                    roles?: string[];
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The ledger entry and the node’s signed promise to include it */
                        evidence?: {
                            entry: string;
                            leafHash: string;
                            promise: string;
                        };
                        output: {
                            /** @description RFC 3339 instant in UTC */
                            expiresAt: string;
                            /** @description Id of a person */
                            person: string;
                            /** @description Id of a session or API token */
                            session: string;
                            token: string;
                        };
                        /** @description docs/protocol/verdict.schema.json */
                        verdict?: unknown;
                    };
                };
            };
            /** @description RFC 9457 problem: what happened, which rule or field, what to do next */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        because: {
                            citation?: string;
                            field?: string;
                            rule?: string;
                            text: string;
                        }[];
                        code: string;
                        detail?: unknown;
                        kind: string;
                        message: string;
                        next?: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
        };
    };
    "members.revoke-token": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a session or API token */
                session: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The ledger entry and the node’s signed promise to include it */
                        evidence?: {
                            entry: string;
                            leafHash: string;
                            promise: string;
                        };
                        output: {
                            /** @description Id of a session or API token */
                            session: string;
                        };
                        /** @description docs/protocol/verdict.schema.json */
                        verdict?: unknown;
                    };
                };
            };
            /** @description RFC 9457 problem: what happened, which rule or field, what to do next */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        because: {
                            citation?: string;
                            field?: string;
                            rule?: string;
                            text: string;
                        }[];
                        code: string;
                        detail?: unknown;
                        kind: string;
                        message: string;
                        next?: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
        };
    };
    "members.list-sign-in-ways": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The ledger entry and the node’s signed promise to include it */
                        evidence?: {
                            entry: string;
                            leafHash: string;
                            promise: string;
                        };
                        output: {
                            passkeys: {
                                domain: string;
                            };
                            password: boolean;
                            providers: {
                                id: string;
                                name: string;
                            }[];
                        };
                        /** @description docs/protocol/verdict.schema.json */
                        verdict?: unknown;
                    };
                };
            };
            /** @description RFC 9457 problem: what happened, which rule or field, what to do next */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        because: {
                            citation?: string;
                            field?: string;
                            rule?: string;
                            text: string;
                        }[];
                        code: string;
                        detail?: unknown;
                        kind: string;
                        message: string;
                        next?: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
        };
    };
}
