// Generated from openapi.json by `npm run fix`; do not edit.

export interface paths {
    "/api/v1/api-keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** API keys, newest first */
        get: operations["get_api_keys"];
        put?: never;
        /** Make an API key; it is shown once */
        post: operations["post_api_keys"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/api-keys/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Revoke an API key */
        delete: operations["delete_api_keys_id"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/asset-categories/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Remove an asset category that nothing is sorted under */
        delete: operations["delete_asset_categories_id"];
        options?: never;
        head?: never;
        /** Rename an asset category */
        patch: operations["patch_asset_categories_id"];
        trace?: never;
    };
    "/api/v1/asset-maintenance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Planned maintenance that came due, newest date first */
        get: operations["get_asset_maintenance"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/asset-maintenance/{id}/skip": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Leave out one maintenance; its ticket stays as it is */
        post: operations["post_asset_maintenance_id_skip"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/asset-schedules/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** End a maintenance schedule; what it made stays */
        delete: operations["delete_asset_schedules_id"];
        options?: never;
        head?: never;
        /** Change, pause or resume a maintenance schedule */
        patch: operations["patch_asset_schedules_id"];
        trace?: never;
    };
    "/api/v1/asset-types": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Asset types */
        get: operations["get_asset_types"];
        put?: never;
        /** Make an asset type */
        post: operations["post_asset_types"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/asset-types/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One asset type */
        get: operations["get_asset_types_id"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change an asset type, or archive it */
        patch: operations["patch_asset_types_id"];
        trace?: never;
    };
    "/api/v1/assets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Assets by name */
        get: operations["get_assets"];
        put?: never;
        /** Record an asset of a client */
        post: operations["post_assets"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assets/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One asset */
        get: operations["get_assets_id"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change an asset
         * @description Of `fields` only the named ones change; null takes a value away.
         */
        patch: operations["patch_assets_id"];
        trace?: never;
    };
    "/api/v1/assets/{id}/documents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An asset's documents */
        get: operations["get_assets_id_documents"];
        put?: never;
        /**
         * File a document with an asset
         * @description The body is the file itself; its name is in the query.
         */
        post: operations["post_assets_id_documents"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assets/{id}/documents/{documentId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A document's bytes */
        get: operations["get_assets_id_documents_documentId"];
        put?: never;
        post?: never;
        /** Take a document from an asset */
        delete: operations["delete_assets_id_documents_documentId"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assets/{id}/relations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What an asset is related to, in both directions */
        get: operations["get_assets_id_relations"];
        put?: never;
        /**
         * Relate an asset to another one of the same client
         * @description The asset of the path is a part of, depends on, is connected to or replaces `toId`.
         */
        post: operations["post_assets_id_relations"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assets/{id}/relations/{relationId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Take a relation away */
        delete: operations["delete_assets_id_relations_relationId"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assets/{id}/schedules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An asset's maintenance schedules */
        get: operations["get_assets_id_schedules"];
        put?: never;
        /**
         * Plan maintenance that comes again and again
         * @description Each date becomes one ticket, `leadDays` before it. Days are those of the business's time zone.
         */
        post: operations["post_assets_id_schedules"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assets/{id}/state": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Put an asset into another state */
        post: operations["post_assets_id_state"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who changed what, newest first unless sorted otherwise */
        get: operations["get_audit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/billing/balances": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a customer owes and has in credit, per currency */
        get: operations["get_billing_balances"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/billing/settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How this business bills */
        get: operations["get_billing_settings"];
        /**
         * Change the billing settings
         * @description Fields not named stay as they are. Nothing can be posted on or before `closedUntil`.
         */
        put: operations["put_billing_settings"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/categories": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The tree of categories as a flat list */
        get: operations["get_categories"];
        put?: never;
        /** Make a category */
        post: operations["post_categories"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/categories/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Remove a category without children */
        delete: operations["delete_categories_id"];
        options?: never;
        head?: never;
        /** Rename or move a category with all below it */
        patch: operations["patch_categories_id"];
        trace?: never;
    };
    "/api/v1/clients/{id}/dashboard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A client at a glance: tickets, assets, money, projects, deals, latest activity
         * @description From what was read before as long as nothing about the client has changed since; a part that the caller may not read is null.
         */
        get: operations["get_clients_id_dashboard"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/clients/settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How new clients are welcomed */
        get: operations["get_clients_settings"];
        /** Change how new clients are welcomed */
        put: operations["put_clients_settings"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/credit-notes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Credit notes, newest first */
        get: operations["get_credit_notes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/credit-notes/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One credit note */
        get: operations["get_credit_notes_id"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/credit-notes/{id}/pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A credit note as PDF */
        get: operations["get_credit_notes_id_pdf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Customers, by name unless sorted otherwise */
        get: operations["get_customers"];
        put?: never;
        /**
         * Make a customer
         * @description `emailConsent` takes down what the customer said about being written to, with the customer.
         */
        post: operations["post_customers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customers/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One customer
         * @description An id that was merged into another customer answers that customer.
         */
        get: operations["get_customers_id"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change a customer */
        patch: operations["patch_customers_id"];
        trace?: never;
    };
    "/api/v1/customers/{id}/account": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** On what terms a client pays, and its balances */
        get: operations["get_customers_id_account"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change a client's terms of payment
         * @description They hold for invoices that are issued from then on; null: as the billing settings say.
         */
        patch: operations["patch_customers_id_account"];
        trace?: never;
    };
    "/api/v1/customers/{id}/addresses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A customer's addresses */
        get: operations["get_customers_id_addresses"];
        put?: never;
        /** Add an address */
        post: operations["post_customers_id_addresses"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customers/{id}/addresses/{addressId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Remove an address */
        delete: operations["delete_customers_id_addresses_addressId"];
        options?: never;
        head?: never;
        /** Change an address */
        patch: operations["patch_customers_id_addresses_addressId"];
        trace?: never;
    };
    "/api/v1/customers/{id}/asset-categories": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A client's asset categories */
        get: operations["get_customers_id_asset_categories"];
        put?: never;
        /** Add an asset category */
        post: operations["post_customers_id_asset_categories"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customers/{id}/consents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Whether a customer may be written to
         * @description By channel; `none` where nobody has asked: then the customer may not be written to.
         */
        get: operations["get_customers_id_consents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customers/{id}/consents/{channel}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Record what a customer said about being written to
         * @description The later statement stands, a refusal before a yes of the same moment; the answer is what stands now. Who said no says yes only with evidence.
         */
        put: operations["put_customers_id_consents_channel"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customers/{id}/contacts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A customer's contacts */
        get: operations["get_customers_id_contacts"];
        put?: never;
        /** Add a contact */
        post: operations["post_customers_id_contacts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customers/{id}/contacts/{contactId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Remove a contact */
        delete: operations["delete_customers_id_contacts_contactId"];
        options?: never;
        head?: never;
        /** Change a contact */
        patch: operations["patch_customers_id_contacts_contactId"];
        trace?: never;
    };
    "/api/v1/customers/{id}/erase": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Erase a person's data
         * @description Can't be taken back. Invoices are kept for their legal period.
         */
        post: operations["post_customers_id_erase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customers/{id}/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Everything known of a person, as a file */
        get: operations["get_customers_id_export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customers/{id}/external-ids": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give a customer an id of another system */
        post: operations["post_customers_id_external_ids"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customers/{id}/locations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A client's locations */
        get: operations["get_customers_id_locations"];
        put?: never;
        /** Add a location */
        post: operations["post_customers_id_locations"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customers/{id}/locations/{locationId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Remove a location */
        delete: operations["delete_customers_id_locations_locationId"];
        options?: never;
        head?: never;
        /** Change a location */
        patch: operations["patch_customers_id_locations_locationId"];
        trace?: never;
    };
    "/api/v1/customers/{id}/merge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Merge customers into this one
         * @description With dryRun it only shows what would change. Without `prefer`, the first of id, ids that has a value wins.
         */
        post: operations["post_customers_id_merge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customers/{id}/merges": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The merges that made this customer */
        get: operations["get_customers_id_merges"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customers/{id}/status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give a client another status
         * @description lead → active, former; active → on_hold, former; on_hold → active, former; former → active, lead. What each status allows is in the problem that refuses: customer.status_refuses.
         */
        post: operations["post_customers_id_status"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customers/duplicates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Pairs of customers that may be one
         * @description The surest first, by e-mail, tax number, phone, and mail domain with a similar name.
         */
        get: operations["get_customers_duplicates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customers/merges/{id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take a merge back
         * @description Within 30 days, while the customer has not been changed since.
         */
        post: operations["post_customers_merges_id_undo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/data/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * All data of the business as JSON lines
         * @description Owners and admins only. The first line names the tables with their rows, each further line is one row, the last line says that the file is whole. Secrets and logins are left out.
         */
        get: operations["get_data_export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/deal-pipelines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The pipelines of deals with their stages, the default one first */
        get: operations["get_deal_pipelines"];
        put?: never;
        /** Make a pipeline */
        post: operations["post_deal_pipelines"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/deal-pipelines/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One pipeline */
        get: operations["get_deal_pipelines_id"];
        put?: never;
        post?: never;
        /** Remove a pipeline that no deal is in */
        delete: operations["delete_deal_pipelines_id"];
        options?: never;
        head?: never;
        /**
         * Change a pipeline
         * @description `stages` is the whole list in its order: one with its id is changed, one without is new, one that is missing goes, if no deal is in it.
         */
        patch: operations["patch_deal_pipelines_id"];
        trace?: never;
    };
    "/api/v1/deal-pipelines/{id}/sums": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How many deals are in each stage, and what they would bring
         * @description Per stage and currency; `weightedMinor` counts each amount by its likelihood.
         */
        get: operations["get_deal_pipelines_id_sums"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/deals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Deals, newest first */
        get: operations["get_deals"];
        put?: never;
        /**
         * Make a deal
         * @description Without a stage it begins in the first one of the default pipeline.
         */
        post: operations["post_deals"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/deals/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One deal */
        get: operations["get_deals_id"];
        put?: never;
        post?: never;
        /** Remove a deal that became neither an order nor an invoice */
        delete: operations["delete_deals_id"];
        options?: never;
        head?: never;
        /** Change a deal */
        patch: operations["patch_deals_id"];
        trace?: never;
    };
    "/api/v1/deals/{id}/links": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Say which order or invoice a won deal became */
        put: operations["put_deals_id_links"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/deals/{id}/lose": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Lose a deal, and say why */
        post: operations["post_deals_id_lose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/deals/{id}/move": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take a deal to another stage
         * @description A stage that means won or lost wins or loses the deal; a deal that is won or lost goes back to an open one only.
         */
        post: operations["post_deals_id_move"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/deals/{id}/reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take up a deal again that was won or lost */
        post: operations["post_deals_id_reopen"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/deals/{id}/win": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Win a deal, and say what it became
         * @description A client that was a lead, or had left, becomes active.
         */
        post: operations["post_deals_id_win"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/desk/calendars": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Working hours and holidays */
        get: operations["get_desk_calendars"];
        put?: never;
        /** Make a calendar */
        post: operations["post_desk_calendars"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/desk/calendars/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Remove a calendar that no policy uses */
        delete: operations["delete_desk_calendars_id"];
        options?: never;
        head?: never;
        /**
         * Change a calendar
         * @description Open tickets are counted by the new hours within minutes.
         */
        patch: operations["patch_desk_calendars_id"];
        trace?: never;
    };
    "/api/v1/desk/canned-replies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Canned replies */
        get: operations["get_desk_canned_replies"];
        put?: never;
        /** Make a canned reply */
        post: operations["post_desk_canned_replies"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/desk/canned-replies/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Remove a canned reply */
        delete: operations["delete_desk_canned_replies_id"];
        options?: never;
        head?: never;
        /** Change a canned reply */
        patch: operations["patch_desk_canned_replies_id"];
        trace?: never;
    };
    "/api/v1/desk/canned-replies/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What a template becomes, for a ticket or a made-up one
         * @description To be looked at before it is saved; nothing is kept or sent.
         */
        post: operations["post_desk_canned_replies_preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/desk/client-policies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Clients with an SLA policy of their own */
        get: operations["get_desk_client_policies"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/desk/clients/{id}/policy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The SLA policy of a client's own */
        get: operations["get_desk_clients_id_policy"];
        /**
         * Give a client an SLA policy of its own, or none
         * @description Holds for tickets that are made or moved to another queue from now on.
         */
        put: operations["put_desk_clients_id_policy"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/desk/clients/{id}/tickets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many open tickets a client has, and its newest ones */
        get: operations["get_desk_clients_id_tickets"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/desk/mailboxes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where mail comes in */
        get: operations["get_desk_mailboxes"];
        put?: never;
        /** Make a mailbox */
        post: operations["post_desk_mailboxes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/desk/mailboxes/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Remove a mailbox; its tickets stay */
        delete: operations["delete_desk_mailboxes_id"];
        options?: never;
        head?: never;
        /** Change a mailbox */
        patch: operations["patch_desk_mailboxes_id"];
        trace?: never;
    };
    "/api/v1/desk/mailboxes/{id}/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask a mailbox's IMAP server now
         * @description It is asked within moments; `checkedAt` and `lastError` of the mailbox then tell how it went.
         */
        post: operations["post_desk_mailboxes_id_check"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/desk/mailboxes/{id}/mails": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Hand over a mail as it came in
         * @description For a mail server's pipe or webhook: the raw message as `message/rfc822`, the token in `x-mortise-mailbox-token`. It is read after the answer; a mail that came before is not taken twice.
         */
        post: operations["post_desk_mailboxes_id_mails"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/desk/mailboxes/{id}/token": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A new token for the mail server that posts here
         * @description Sent as `x-mortise-mailbox-token` with each mail. Told once; the one before stops working.
         */
        post: operations["post_desk_mailboxes_id_token"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/desk/mails": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Mails that came in and what became of them, newest first */
        get: operations["get_desk_mails"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/desk/policies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** SLA policies */
        get: operations["get_desk_policies"];
        put?: never;
        /** Make an SLA policy */
        post: operations["post_desk_policies"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/desk/policies/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Remove an SLA policy that nothing uses, or put another one in its place
         * @description With `instead`, queues, clients and open tickets go over to that policy; it becomes the default if this one was.
         */
        delete: operations["delete_desk_policies_id"];
        options?: never;
        head?: never;
        /**
         * Change an SLA policy
         * @description Open tickets run by the new targets within minutes.
         */
        patch: operations["patch_desk_policies_id"];
        trace?: never;
    };
    "/api/v1/desk/queue-counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What waits in each queue; `queueId` null: in none */
        get: operations["get_desk_queue_counts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/desk/queues": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Queues */
        get: operations["get_desk_queues"];
        put?: never;
        /** Make a queue */
        post: operations["post_desk_queues"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/desk/queues/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Remove a queue that no ticket was ever in */
        delete: operations["delete_desk_queues_id"];
        options?: never;
        head?: never;
        /**
         * Change a queue, or archive it
         * @description The default queue and one that a mailbox fills can't be archived.
         */
        patch: operations["patch_desk_queues_id"];
        trace?: never;
    };
    "/api/v1/desk/ratings/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a rating link is about */
        get: operations["get_desk_ratings_token"];
        put?: never;
        /**
         * Say how it went, by the link of a mail
         * @description Saying it again replaces what was said. Opening the link alone says nothing: mail servers open links too.
         */
        post: operations["post_desk_ratings_token"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/desk/settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How the desk is run */
        get: operations["get_desk_settings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change how the desk is run */
        patch: operations["patch_desk_settings"];
        trace?: never;
    };
    "/api/v1/event-types": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every kind of event with its schema, version and a sample */
        get: operations["get_event_types"];
        put?: never;
        /** Declare a kind of event of your own, or its next version */
        post: operations["post_event_types"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/event-types/{type}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One kind of event */
        get: operations["get_event_types_type"];
        put?: never;
        post?: never;
        /** Forget a kind of event of your own; what was published stays */
        delete: operations["delete_event_types_type"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What happened, the oldest first
         * @description For those who rather ask than be told: `nextCursor` is always given, and asks for what has happened since. Live: /events/stream.
         */
        get: operations["get_events"];
        put?: never;
        /**
         * Publish an event of your own
         * @description It is numbered, streamed and sent to endpoints like any other. Its type is declared before.
         */
        post: operations["post_events"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events/stream": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Events as they happen (server-sent events)
         * @description Each event has its cursor as id; a connection that comes back with Last-Event-ID goes on from there.
         */
        get: operations["get_events_stream"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/expenses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Expenses, latest first */
        get: operations["get_expenses"];
        put?: never;
        /** Log an expense */
        post: operations["post_expenses"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/expenses/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One expense */
        get: operations["get_expenses_id"];
        put?: never;
        post?: never;
        /** Remove an expense before its approval */
        delete: operations["delete_expenses_id"];
        options?: never;
        head?: never;
        /** Change an expense before its approval */
        patch: operations["patch_expenses_id"];
        trace?: never;
    };
    "/api/v1/expenses/{id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Approve an expense: what is charged for it is frozen */
        post: operations["post_expenses_id_approve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/expenses/{id}/receipt": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An expense's receipt */
        get: operations["get_expenses_id_receipt"];
        /** Upload an expense's receipt: a PDF or a picture */
        put: operations["put_expenses_id_receipt"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/expenses/{id}/reimburse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Note that the person got the money back */
        post: operations["post_expenses_id_reimburse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/expenses/{id}/reject": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send an expense back */
        post: operations["post_expenses_id_reject"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/expenses/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take the approval of an expense back */
        post: operations["post_expenses_id_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exports/{list}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A list as CSV
         * @description Up to 20000 rows in the order in which they came, amounts in minor units; for more, ask again with the last row's id as `after`. Days bound the order's, invoice's, payment's or work's day, else the day of the record.
         */
        get: operations["get_exports_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/files/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A public file
         * @description The bytes of a picture. A file that is not public answers as if it were not there; its own record's route serves it.
         */
        get: operations["get_files_id"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/files/{id}/copies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add a smaller copy of a picture
         * @description Pages offer browsers the copies of a picture beside it, and each fetches the one that fits. The copy has the same shape and fewer pixels across.
         */
        post: operations["post_files_id_copies"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/home": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The business at this moment: today's sales by channel, open invoices, alerts, tickets, latest events
         * @description Today is the day where the business is. A part that the caller may not read is null.
         */
        get: operations["get_home"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/hub/assistants": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether assistants may change anything */
        get: operations["get_hub_assistants"];
        /**
         * Let assistants change something, or only read
         * @description Assistants speak the Model Context Protocol at POST /api/v1/mcp with an API key. What they change needs the caller's permissions, too, and stands in the audit trail.
         */
        put: operations["put_hub_assistants"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/hub/brand": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Product's name, colour, logo and words of the pages of integrations */
        get: operations["get_hub_brand"];
        /**
         * Give the pages of integrations a name, colour, logo and words of one's own
         * @description What is null, or not named among the texts, is the installation's (MORTISE_BRAND), else the product's.
         */
        put: operations["put_hub_brand"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/hub/log-policy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * For how many days the log of syncs and asked actions is kept
         * @description `doneDays`: what went well; `failedDays`: what was refused, failed or in conflict.
         */
        get: operations["get_hub_log_policy"];
        /**
         * Keep the log of syncs for longer or shorter
         * @description What waits, is stuck or is in conflict is always kept. An action that is forgotten is done again when it is asked for again under the same key.
         */
        put: operations["put_hub_log_policy"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/hub/records": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Records that connections share, the newest first */
        get: operations["get_hub_records"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/hub/records/{record}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One record: every field with the run, side and rule that it is from, and where it is linked */
        get: operations["get_hub_records_record"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/hub/records/{record}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Look at one record anew at every connection that has it
         * @description Theirs is read, ours is sent, and what was refused here is tried again.
         */
        post: operations["post_hub_records_record_retry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/integration/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Deliveries, those tried last first */
        get: operations["get_integration_deliveries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/integration/deliveries/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One delivery with its body */
        get: operations["get_integration_deliveries_id"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/integration/deliveries/{id}/attempts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The attempts of a delivery, the first one first */
        get: operations["get_integration_deliveries_id_attempts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/integration/deliveries/{id}/discard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give a delivery up that waits
         * @description An attempt that is on its way may still arrive. The next one of a strict order can then go on.
         */
        post: operations["post_integration_deliveries_id_discard"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/integration/deliveries/{id}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send a delivery again: the same id and body */
        post: operations["post_integration_deliveries_id_replay"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/integration/delivery-policy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** For how many days deliveries and their attempts are kept */
        get: operations["get_integration_delivery_policy"];
        /** Keep deliveries for longer or shorter; what waits is always kept */
        put: operations["put_integration_delivery_policy"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/integration/inbound/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How often what was answered, by day: also the refused requests, of which nothing else is kept */
        get: operations["get_integration_inbound_counts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/integration/inbound/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What outside systems sent, newest first */
        get: operations["get_integration_inbound_messages"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/integration/inbound/messages/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One message with its body, byte for byte */
        get: operations["get_integration_inbound_messages_id"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/integration/inbound/messages/{id}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Have a message handled once more */
        post: operations["post_integration_inbound_messages_id_replay"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/integration/inbound/messages/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Have many messages handled once more, the oldest thousand that fit */
        post: operations["post_integration_inbound_messages_replay"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/integration/inbound/sources": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Addresses for systems without a connector */
        get: operations["get_integration_inbound_sources"];
        put?: never;
        /**
         * Make an address for a system without a connector
         * @description What it sends becomes the event inbound.message.received. The secret is made here unless one is given, and shown only now.
         */
        post: operations["post_integration_inbound_sources"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/integration/inbound/sources/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One address */
        get: operations["get_integration_inbound_sources_id"];
        put?: never;
        post?: never;
        /** Close an address and erase its secrets */
        delete: operations["delete_integration_inbound_sources_id"];
        options?: never;
        head?: never;
        /** Change an address's name or how its callers prove themselves */
        patch: operations["patch_integration_inbound_sources_id"];
        trace?: never;
    };
    "/api/v1/integration/inbound/sources/{id}/secrets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Live secrets of an address, without their texts */
        get: operations["get_integration_inbound_sources_id_secrets"];
        put?: never;
        /** A new secret; the old one stays live for a while */
        post: operations["post_integration_inbound_sources_id_secrets"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/integration/inbound/sources/{id}/secrets/{secretId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** End a secret at once */
        delete: operations["delete_integration_inbound_sources_id_secrets_secretId"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/integration/logs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What went out and what came in, the newest first
         * @description `out`: every attempt of a delivery. `in`: every message of an outside system. Narrowed by an endpoint or an event it is what went out.
         */
        get: operations["get_integration_logs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/integration/portal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Which sites may embed the page for customers' endpoints */
        get: operations["get_integration_portal"];
        /** Say which sites may embed the page for customers' endpoints */
        put: operations["put_integration_portal"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/integration/portal/links": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make a link to the page for one of your customers
         * @description Good for an hour, or for `minutes` (a day at most). There the customer sees and changes its own endpoints, with these types of events only.
         */
        post: operations["post_integration_portal_links"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/integration/portal/links/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End every link of a customer at once */
        post: operations["post_integration_portal_links_end"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/integration/webhooks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Webhook endpoints, the newest first */
        get: operations["get_integration_webhooks"];
        put?: never;
        /**
         * Make a webhook endpoint
         * @description The answer holds the signing secret; it is never shown again.
         */
        post: operations["post_integration_webhooks"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/integration/webhooks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One webhook endpoint with its secrets' dates and its health */
        get: operations["get_integration_webhooks_id"];
        /**
         * Change a webhook endpoint
         * @description What is named changes, the rest stays. `paused` lets deliveries gather, `disabled` does not; `enabled` sends what has gathered.
         */
        put: operations["put_integration_webhooks_id"];
        post?: never;
        /**
         * Delete a webhook endpoint
         * @description Nothing is sent to it any more; the log of its deliveries stays like every other.
         */
        delete: operations["delete_integration_webhooks_id"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/integration/webhooks/{id}/dispatch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a message to this endpoint only
         * @description Signed and logged like any event; nothing else hears of it.
         */
        post: operations["post_integration_webhooks_id_dispatch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/integration/webhooks/{id}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send many deliveries of an endpoint again, the oldest first
         * @description `exhausted`: what was given up; `all`: everything that was tried; `missed`: what was given up and events that were never sent, since `from`. 10,000 at most: ask again while the answer is that many.
         */
        post: operations["post_integration_webhooks_id_replay"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/integration/webhooks/{id}/secrets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Rotate the signing secret
         * @description The old secrets of the same kind go on signing beside the new one for `overlapDays`. The answer holds the new secret; it is never shown again.
         */
        post: operations["post_integration_webhooks_id_secrets"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/integration/webhooks/{id}/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send a test event to this endpoint */
        post: operations["post_integration_webhooks_id_test"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/integrations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Services that can be connected */
        get: operations["get_integrations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/integrations/{slug}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One service: how it is connected, what it can do, its settings' form */
        get: operations["get_integrations_slug"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/integrations/{slug}/actions/{action}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Do something at a service that is no record
         * @description A worker does it after this answer; ask for its state by the id, or wait for the event `integration.action.ended`. With a `key` (letters of your own) the same is done once, however often it is asked.
         */
        post: operations["post_integrations_slug_actions_action"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/integrations/{slug}/app": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The app at the service that logins go through */
        get: operations["get_integrations_slug_app"];
        /**
         * Use an app of one's own at the service
         * @description New logins go through it, and webhooks at the business's own address are proved by its secret.
         */
        put: operations["put_integrations_slug_app"];
        post?: never;
        /** Use the installation's app again */
        delete: operations["delete_integrations_slug_app"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/integrations/{slug}/asked-actions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was asked for at a service, the newest first */
        get: operations["get_integrations_slug_asked_actions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/integrations/{slug}/asked-actions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What became of something that was asked for */
        get: operations["get_integrations_slug_asked_actions_id"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/integrations/{slug}/backfill": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send what is here already
         * @description A new connection is sent only what changes from then on. This goes through what was there before: theirs is read first and matched, what is not there is made. One run of kind `backfill` per kind of record, with its counts (`seen`, `unchanged`: there already or not for there, `pushed`, `refused`); cancelled like any run. One that is open goes on.
         */
        post: operations["post_integrations_slug_backfill"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/integrations/{slug}/conflicts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Fields that both sides changed and no rule decides, the newest first */
        get: operations["get_integrations_slug_conflicts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/integrations/{slug}/conflicts/{conflict}/decide": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Decide a conflict: ours, theirs, or a value of one's own
         * @description `always` makes the side decide this field on this connection from now on (a new version of the mapping), and every open conflict of it.
         */
        post: operations["post_integrations_slug_conflicts_conflict_decide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/integrations/{slug}/connect": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Connect a service
         * @description Services with a consent page answer its address in `consentUrl`; others are tried at once, see the status. One with a consent page that takes a key, too (`auth.key`), is connected by the key where `secrets` has one.
         */
        post: operations["post_integrations_slug_connect"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/integrations/{slug}/disconnect": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Disconnect: give the login back to the service and erase it */
        delete: operations["delete_integrations_slug_disconnect"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/integrations/{slug}/dry-runs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Show what a sync of one kind of record would change; nothing is changed
         * @description A worker reads as a sync would and works everything out; the run (kind `preview`) counts what would be done, and its lines in the log show it (the first 5,000). `full` reads everything, and also shows what would be deleted here because it is missing there; where that is so much that a sync would be held back, the run's error says so.
         */
        post: operations["post_integrations_slug_dry_runs"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/integrations/{slug}/mappings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How each kind of record is mapped: the connector's own way and this business's */
        get: operations["get_integrations_slug_mappings"];
        /**
         * Save this business's mapping of one kind of record, as a new version
         * @description It replaces the version before; every record of theirs is read anew by it. If-Match takes the version.
         */
        put: operations["put_integrations_slug_mappings"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/integrations/{slug}/mappings/{entity}/places": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Places of their records that hold something, custom fields among them */
        get: operations["get_integrations_slug_mappings_entity_places"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/integrations/{slug}/mappings/{entity}/rollback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Bring an older version of a mapping back, as a new one; 0 is the connector's own */
        post: operations["post_integrations_slug_mappings_entity_rollback"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/integrations/{slug}/mappings/{entity}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Versions of a mapping, the newest first */
        get: operations["get_integrations_slug_mappings_entity_versions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/integrations/{slug}/mappings/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Try a mapping on a real record; nothing is kept */
        post: operations["post_integrations_slug_mappings_preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/integrations/{slug}/oauth/callback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where the service's consent page comes back to */
        get: operations["get_integrations_slug_oauth_callback"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/integrations/{slug}/oauth/url": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Address of the service's consent page, for a new or an expired connection */
        get: operations["get_integrations_slug_oauth_url"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/integrations/{slug}/pause": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Stop syncing until it is resumed */
        post: operations["post_integrations_slug_pause"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/integrations/{slug}/quarantine": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Records that could not be carried over, with the reason in words
         * @description `pull`: theirs, `key` is their id. `push`: ours, `key` is our record's id.
         */
        get: operations["get_integrations_slug_quarantine"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/integrations/{slug}/quarantine/dismiss": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Let these records be; they are looked at again when they change or everything is read */
        post: operations["post_integrations_slug_quarantine_dismiss"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/integrations/{slug}/quarantine/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Try again to carry these records over */
        post: operations["post_integrations_slug_quarantine_retry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/integrations/{slug}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Go on syncing */
        post: operations["post_integrations_slug_resume"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/integrations/{slug}/settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A connection's settings */
        get: operations["get_integrations_slug_settings"];
        /**
         * Change a connection's settings; what is not named keeps its value
         * @description What could not be carried over is tried again with them.
         */
        put: operations["put_integrations_slug_settings"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/integrations/{slug}/status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** State of a connection */
        get: operations["get_integrations_slug_status"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/integrations/{slug}/sync": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sync everything of a connection now */
        post: operations["post_integrations_slug_sync"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/integrations/{slug}/sync/{entity}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sync one kind of record now */
        post: operations["post_integrations_slug_sync_entity"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/integrations/{slug}/sync/logs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was done record by record, the newest first */
        get: operations["get_integrations_slug_sync_logs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/integrations/{slug}/sync/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Carry single records over again: each that the log names, not only those that are stuck
         * @description `pull`: theirs, `key` is their id. `push`: ours, `key` is our record's id. Unknown ones are passed over.
         */
        post: operations["post_integrations_slug_sync_retry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/integrations/{slug}/sync/runs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Runs of a connection, the newest first */
        get: operations["get_integrations_slug_sync_runs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/integrations/{slug}/sync/runs/{run}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cancel a run; it ends after the page it is at
         * @description A backfill ends at once: what it has sent stays there, what waits to be sent for it is let go.
         */
        post: operations["post_integrations_slug_sync_runs_run_cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/integrations/{slug}/sync/runs/{run}/discard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A held run was wrong: nothing goes */
        post: operations["post_integrations_slug_sync_runs_run_discard"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/integrations/{slug}/sync/runs/{run}/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A held run was right: read again, and what is still missing there goes here too */
        post: operations["post_integrations_slug_sync_runs_run_release"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/integrations/{slug}/sync/runs/{run}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Try again what a run could not carry over */
        post: operations["post_integrations_slug_sync_runs_run_retry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/integrations/{slug}/sync/schedule/{entity}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * When and which way one kind of record is synced
         * @description By minutes, or by a cron expression (minute hour day month weekday) in the business's time zone; `off` switches it off. What is not named keeps its value; `cron: null` goes back to minutes.
         */
        put: operations["put_integrations_slug_sync_schedule_entity"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/integrations/{slug}/sync/status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where each kind of record stands, and the latest runs */
        get: operations["get_integrations_slug_sync_status"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/integrations/{slug}/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Try the login; the status tells the result */
        post: operations["post_integrations_slug_test"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/integrations/{slug}/webhooks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Does the service tell us of changes by itself, and until when? */
        get: operations["get_integrations_slug_webhooks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/integrations/connected": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Connections of this business */
        get: operations["get_integrations_connected"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/integrations/growbuilder/settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How the website shop and the books work together */
        get: operations["get_integrations_growbuilder_settings"];
        /** Change how the website shop and the books work together */
        put: operations["put_integrations_growbuilder_settings"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/integrations/growbuilder/sync/logs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the storefront integration did, newest first */
        get: operations["get_integrations_growbuilder_sync_logs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/integrations/growbuilder/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Look whether the storefront integration would work */
        post: operations["post_integrations_growbuilder_test"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/integrations/growmarket/settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How this business sells on the marketplace */
        get: operations["get_integrations_growmarket_settings"];
        /** Change how this business sells on the marketplace */
        put: operations["put_integrations_growmarket_settings"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/integrations/growmarket/sync/logs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the marketplace integration did, newest first */
        get: operations["get_integrations_growmarket_sync_logs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/integrations/growmarket/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Look whether the marketplace integration would work */
        post: operations["post_integrations_growmarket_test"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invoices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Invoices and drafts, newest first */
        get: operations["get_invoices"];
        put?: never;
        /** Make a draft of an invoice */
        post: operations["post_invoices"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invoices/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One invoice or draft */
        get: operations["get_invoices_id"];
        put?: never;
        post?: never;
        /** Throw a draft away */
        delete: operations["delete_invoices_id"];
        options?: never;
        head?: never;
        /**
         * Change a draft
         * @description Lines are replaced as a whole. An issued invoice never changes: credit it.
         */
        patch: operations["patch_invoices_id"];
        trace?: never;
    };
    "/api/v1/invoices/{id}/credit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Credit an invoice, whole or in part
         * @description Without lines all that is left is credited. What was paid too much then becomes the customer's credit.
         */
        post: operations["post_invoices_id_credit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invoices/{id}/issue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Issue a draft
         * @description Gives it the next number of its series, books it and freezes it.
         */
        post: operations["post_invoices_id_issue"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invoices/{id}/pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An invoice as PDF */
        get: operations["get_invoices_id_pdf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invoices/{id}/send": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Mail an invoice as PDF to its buyer, or to another address */
        post: operations["post_invoices_id_send"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ledger/journals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Journals with their entries, newest first */
        get: operations["get_ledger_journals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ledger/trial-balance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every account with its sums */
        get: operations["get_ledger_trial_balance"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mail": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Mails, newest first
         * @description Without a mail server (MORTISE_SMTP_URL) mails are kept here and go nowhere.
         */
        get: operations["get_mail"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mail/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One mail with its text */
        get: operations["get_mail_id"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/marketplace": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The marketplace that this business runs */
        get: operations["get_marketplace"];
        put?: never;
        /**
         * Open a marketplace
         * @description This business becomes its operator. Without `terms` the deployment's commission rate holds.
         */
        post: operations["post_marketplace"];
        delete?: never;
        options?: never;
        head?: never;
        /** Change the marketplace */
        patch: operations["patch_marketplace"];
        trace?: never;
    };
    "/api/v1/marketplace/commission-rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Commission rules, the strongest first */
        get: operations["get_marketplace_commission_rules"];
        put?: never;
        /** Make a commission rule */
        post: operations["post_marketplace_commission_rules"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/marketplace/commission-rules/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change a commission rule for orders from now on */
        patch: operations["patch_marketplace_commission_rules_id"];
        trace?: never;
    };
    "/api/v1/marketplace/groups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Checkouts, newest first */
        get: operations["get_marketplace_groups"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/marketplace/groups/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One checkout */
        get: operations["get_marketplace_groups_id"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/marketplace/join": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Accept an invitation to sell */
        post: operations["post_marketplace_join"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/marketplace/listings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every listing of one's own marketplace, by name unless sorted otherwise
         * @description Also those that shoppers do not see. A business that runs no marketplace has none.
         */
        get: operations["get_marketplace_listings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/marketplace/listings/{id}/hide": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take a listing off the marketplace
         * @description Until it is shown again, whatever its seller changes. Orders that were placed stay.
         */
        post: operations["post_marketplace_listings_id_hide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/marketplace/listings/{id}/show": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Show a listing again
         * @description As its seller offers it now: what the seller has withdrawn stays paused.
         */
        post: operations["post_marketplace_listings_id_show"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/marketplace/memberships": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Marketplaces where this business sells, and its money there */
        get: operations["get_marketplace_memberships"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/marketplace/memberships/{sellerId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a marketplace knows of this business, and its money there */
        get: operations["get_marketplace_memberships_sellerId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Tell a marketplace who this business is */
        patch: operations["patch_marketplace_memberships_sellerId"];
        trace?: never;
    };
    "/api/v1/marketplace/memberships/{sellerId}/ledger": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a marketplace owes this business line by line, newest first */
        get: operations["get_marketplace_memberships_sellerId_ledger"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/marketplace/memberships/{sellerId}/payouts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a marketplace has paid this business, newest first */
        get: operations["get_marketplace_memberships_sellerId_payouts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/marketplace/memberships/{sellerId}/payouts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The statement of a payout to this business */
        get: operations["get_marketplace_memberships_sellerId_payouts_id"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/marketplace/payout-batches/{id}/pain001": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A payout run as a file for the bank
         * @description ISO 20022 pain.001.001.09; failed payouts are left out.
         */
        get: operations["get_marketplace_payout_batches_id_pain001"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/marketplace/payouts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Payouts, newest first unless sorted otherwise */
        get: operations["get_marketplace_payouts"];
        put?: never;
        /**
         * Pay sellers what is available
         * @description All active sellers, or one. Who can't be paid is named with the reason; a single one without its legal fields is refused.
         */
        post: operations["post_marketplace_payouts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/marketplace/payouts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A payout's statement */
        get: operations["get_marketplace_payouts_id"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/marketplace/payouts/{id}/failed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The bank has refused: the money is available again */
        post: operations["post_marketplace_payouts_id_failed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/marketplace/payouts/{id}/paid": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The bank has paid */
        post: operations["post_marketplace_payouts_id_paid"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/marketplace/sellers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Sellers, oldest first */
        get: operations["get_marketplace_sellers"];
        put?: never;
        /**
         * Invite a business to sell
         * @description The code is shown once; the business accepts it with POST /marketplace/join.
         */
        post: operations["post_marketplace_sellers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/marketplace/sellers/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One seller */
        get: operations["get_marketplace_sellers_id"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change a seller's identity, or suspend it */
        patch: operations["patch_marketplace_sellers_id"];
        trace?: never;
    };
    "/api/v1/marketplace/sellers/{id}/balance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A seller's money by state */
        get: operations["get_marketplace_sellers_id_balance"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/marketplace/sellers/{id}/invitation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A new code for a business that has not joined yet
         * @description It is shown once; the code before it is void.
         */
        post: operations["post_marketplace_sellers_id_invitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/marketplace/sellers/{id}/ledger": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The lines of a seller's ledger, newest first */
        get: operations["get_marketplace_sellers_id_ledger"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/marketplaces/{slug}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A marketplace */
        get: operations["get_marketplaces_slug"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/marketplaces/{slug}/carts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Begin a basket */
        post: operations["post_marketplaces_slug_carts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/marketplaces/{slug}/carts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A basket */
        get: operations["get_marketplaces_slug_carts_id"];
        /** Replace a basket's lines */
        put: operations["put_marketplaces_slug_carts_id"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/marketplaces/{slug}/carts/{id}/checkout": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Order a basket: one order at each of its sellers, all or none
         * @description A basket that was ordered already answers the checkout that it became.
         */
        post: operations["post_marketplaces_slug_carts_id_checkout"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/marketplaces/{slug}/groups/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Where a checkout stands
         * @description The token was given to the shopper when the checkout was placed.
         */
        get: operations["get_marketplaces_slug_groups_token"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/marketplaces/{slug}/listings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is sold there, by name */
        get: operations["get_marketplaces_slug_listings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/marketplaces/{slug}/listings/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One listing */
        get: operations["get_marketplaces_slug_listings_id"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mcp": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Model Context Protocol
         * @description What connected services offer to assistants. One JSON-RPC 2.0 message per request.
         */
        post: operations["post_mcp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is calling, for which business, and what they may do */
        get: operations["get_me"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/notices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What you were told in the application, newest first */
        get: operations["get_me_notices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/notices/count": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How much of it you have not read */
        get: operations["get_me_notices_count"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/notices/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Mark as read: by `ids`, by the `link` that they lead to, or all */
        post: operations["post_me_notices_read"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/notices/unread": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take that back: by `ids`, or by the `readAt` of a marking */
        post: operations["post_me_notices_unread"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/notifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What you are told of, and how */
        get: operations["get_me_notifications"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/notifications/{topic}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Be told of something by mail, in the application, or not
         * @description A way that is left out stays as it was.
         */
        put: operations["put_me_notifications_topic"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** People of the business, in the order of their joining */
        get: operations["get_members"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/members/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Remove a member; never the last owner */
        delete: operations["delete_members_id"];
        options?: never;
        head?: never;
        /** Give a member another role */
        patch: operations["patch_members_id"];
        trace?: never;
    };
    "/api/v1/orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Orders, newest first unless sorted otherwise */
        get: operations["get_orders"];
        put?: never;
        /**
         * Enter an order
         * @description Prices, tax and shipping are the server's. With the permission sales:history an order keeps its own: channel, unit prices, discounts, tax rates, shipping charge, past date, external id. The same external id again answers the order it became.
         */
        post: operations["post_orders"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One order with its lines */
        get: operations["get_orders_id"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Cancel an order, or what is not delivered of it */
        post: operations["post_orders_id_cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/{id}/fulfil": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Note that goods of an order left; without lines everything that is open */
        post: operations["post_orders_id_fulfil"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/{id}/fulfilments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What left of an order */
        get: operations["get_orders_id_fulfilments"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/{id}/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take goods back at once
         * @description Undamaged goods go back to the stock; all of them are credited.
         */
        post: operations["post_orders_id_return"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/{id}/returns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Returns of an order */
        get: operations["get_orders_id_returns"];
        put?: never;
        /** Note that a customer wants to send goods back */
        post: operations["post_orders_id_returns"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/{id}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What happened to an order, oldest first */
        get: operations["get_orders_id_timeline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/payments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Payments, newest first */
        get: operations["get_payments"];
        put?: never;
        /**
         * Record a payment
         * @description An invoice gets at most its balance, the rest stays as credit. The same externalId of a method is the same payment.
         */
        post: operations["post_payments"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/payments/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One payment */
        get: operations["get_payments_id"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/payments/{id}/allocations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Pay invoices with a payment's credit */
        post: operations["post_payments_id_allocations"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/payments/{id}/refunds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The refunds of a payment */
        get: operations["get_payments_id_refunds"];
        put?: never;
        /**
         * Give money back
         * @description From the invoice named; without one from the credit first, then from the invoices paid last.
         */
        post: operations["post_payments_id_refunds"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/portal/{slug}/links": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask for a link to sign in, by mail
         * @description Answers the same whether the address is known or not.
         */
        post: operations["post_portal_slug_links"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/portal/{slug}/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign in with the token of a link
         * @description The link is used up. The answer's token is sent as `Authorization: Bearer …` and works for 14 days.
         */
        post: operations["post_portal_slug_sessions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/portal/assets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The client's assets by name */
        get: operations["get_portal_assets"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/portal/assets/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One asset of the client's */
        get: operations["get_portal_assets_id"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/portal/assets/{id}/documents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Documents of an asset */
        get: operations["get_portal_assets_id_documents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/portal/assets/{id}/documents/{documentId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A document's bytes */
        get: operations["get_portal_assets_id_documents_documentId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/portal/invoices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The client's invoices, newest first */
        get: operations["get_portal_invoices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/portal/invoices/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One invoice of the client's */
        get: operations["get_portal_invoices_id"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/portal/invoices/{id}/payment-page": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The page of the payment service where the open amount is paid by card
         * @description `url` is null while the page is being made: ask again in a moment, it is the same page.
         */
        post: operations["post_portal_invoices_id_payment_page"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/portal/invoices/{id}/payment-returns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The payer came back from the payment service's page
         * @description What was paid is asked of the service, never taken from here.
         */
        post: operations["post_portal_invoices_id_payment_returns"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/portal/invoices/{id}/pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An invoice of the client's as PDF */
        get: operations["get_portal_invoices_id_pdf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/portal/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is signed in */
        get: operations["get_portal_me"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/portal/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Sign out everywhere */
        delete: operations["delete_portal_sessions"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/portal/settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Is the portal open? */
        get: operations["get_portal_settings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Open or shut the portal
         * @description Shut, nobody signs in and nobody stays signed in.
         */
        patch: operations["patch_portal_settings"];
        trace?: never;
    };
    "/api/v1/portal/tickets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The client's tickets, newest first */
        get: operations["get_portal_tickets"];
        put?: never;
        /** Ask for something */
        post: operations["post_portal_tickets"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/portal/tickets/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One ticket of the client's */
        get: operations["get_portal_tickets_id"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/portal/tickets/{id}/actions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say that it is done, or that it is not */
        post: operations["post_portal_tickets_id_actions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/portal/tickets/{id}/attachments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Files of a ticket, oldest first; `replyId` null: they came with the request */
        get: operations["get_portal_tickets_id_attachments"];
        put?: never;
        /** Send a file */
        post: operations["post_portal_tickets_id_attachments"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/portal/tickets/{id}/attachments/{attachmentId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One file */
        get: operations["get_portal_tickets_id_attachments_attachmentId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/portal/tickets/{id}/rating": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say how it went */
        post: operations["post_portal_tickets_id_rating"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/portal/tickets/{id}/replies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was said, oldest first, without notes among staff */
        get: operations["get_portal_tickets_id_replies"];
        put?: never;
        /** Answer */
        post: operations["post_portal_tickets_id_replies"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/products": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Products with their variants, by name unless sorted otherwise */
        get: operations["get_products"];
        put?: never;
        /** Make a product with its variants */
        post: operations["post_products"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/products/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One product, archived or not */
        get: operations["get_products_id"];
        put?: never;
        post?: never;
        /**
         * Archive a product
         * @description It is no longer sold; what was sold keeps it, and `POST /products/:id/restore` undoes it.
         */
        delete: operations["delete_products_id"];
        options?: never;
        head?: never;
        /**
         * Change a product
         * @description Fields that are left out stay. Named variants are the whole list: one with an id changes, one without is new, a missing one leaves.
         */
        patch: operations["patch_products_id"];
        trace?: never;
    };
    "/api/v1/products/{id}/channels": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where a product is listed */
        get: operations["get_products_id_channels"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/products/{id}/channels/{channel}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A product on one channel */
        get: operations["get_products_id_channels_channel"];
        /** List or unlist a product, set its price there */
        put: operations["put_products_id_channels_channel"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/products/{id}/channels/{channel}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What happened to a product on a channel, newest first */
        get: operations["get_products_id_channels_channel_history"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/products/{id}/channels/{channel}/sync": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sync a product now
         * @description Our own shops show it at once; an outside channel answers `pending` until it has confirmed.
         */
        post: operations["post_products_id_channels_channel_sync"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/products/{id}/images": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add a picture
         * @description The body is the picture itself, PNG, JPEG, WebP or GIF, up to 5 MB; its bytes decide what it is.
         */
        post: operations["post_products_id_images"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/products/{id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Bring an archived product back */
        post: operations["post_products_id_restore"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/products/{id}/variants": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add a variant */
        post: operations["post_products_id_variants"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/products/bulk/channels": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * List, unlist or price up to 500 products on a channel
         * @description `"productIds": "all"` means every product that is not archived. Each product has its own answer.
         */
        post: operations["post_products_bulk_channels"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/products/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every living product as a CSV file */
        get: operations["get_products_export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/products/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Import products from a CSV file
         * @description Products are found again by handle or SKU, so the same file twice changes nothing. `dryRun=true` only tells what would change.
         */
        post: operations["post_products_import"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/project-tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A person's tasks over all projects, those due first before the others */
        get: operations["get_project_tasks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Projects, latest first */
        get: operations["get_projects"];
        put?: never;
        /** Plan a project */
        post: operations["post_projects"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One project */
        get: operations["get_projects_id"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change a project
         * @description A new budget tells of its thresholds anew. How it is billed changes for what is approved from then on.
         */
        patch: operations["patch_projects_id"];
        trace?: never;
    };
    "/api/v1/projects/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Cancel a project */
        post: operations["post_projects_id_cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{id}/complete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Complete a project; all of its tasks are done or cancelled */
        post: operations["post_projects_id_complete"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{id}/hold": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Put a project on hold */
        post: operations["post_projects_id_hold"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{id}/invoice": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Bill a project: its approved work, expenses, reached milestones and retainers
         * @description In the project's currency. Everything is billed once, however many runs there are at a time.
         */
        post: operations["post_projects_id_invoice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{id}/invoice/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What would be billed of a project, and why */
        post: operations["post_projects_id_invoice_preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{id}/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The members of a project */
        get: operations["get_projects_id_members"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{id}/members/{userId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Add somebody to a project, or give them another part in it */
        put: operations["put_projects_id_members_userId"];
        post?: never;
        /** Take somebody off a project */
        delete: operations["delete_projects_id_members_userId"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{id}/milestones": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The milestones of a project */
        get: operations["get_projects_id_milestones"];
        put?: never;
        /** Add a milestone; its amount is billed when it is reached */
        post: operations["post_projects_id_milestones"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{id}/milestones/{milestoneId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Remove a milestone that no invoice has and no task belongs to */
        delete: operations["delete_projects_id_milestones_milestoneId"];
        options?: never;
        head?: never;
        /** Change a milestone that no invoice has */
        patch: operations["patch_projects_id_milestones_milestoneId"];
        trace?: never;
    };
    "/api/v1/projects/{id}/milestones/{milestoneId}/reach": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A milestone is reached: its amount can be billed */
        post: operations["post_projects_id_milestones_milestoneId_reach"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{id}/milestones/{milestoneId}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A milestone was not reached after all */
        post: operations["post_projects_id_milestones_milestoneId_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{id}/reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take up a completed or cancelled project again */
        post: operations["post_projects_id_reopen"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{id}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Go on with a project that was on hold */
        post: operations["post_projects_id_resume"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{id}/start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Start a planned project */
        post: operations["post_projects_id_start"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{id}/tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The tasks of a project in the order of its board */
        get: operations["get_projects_id_tasks"];
        put?: never;
        /** Add a task */
        post: operations["post_projects_id_tasks"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{id}/tasks/{taskId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One task */
        get: operations["get_projects_id_tasks_taskId"];
        put?: never;
        post?: never;
        /** Remove a task on which no time was logged */
        delete: operations["delete_projects_id_tasks_taskId"];
        options?: never;
        head?: never;
        /** Change a task, or its state */
        patch: operations["patch_projects_id_tasks_taskId"];
        trace?: never;
    };
    "/api/v1/projects/{id}/tasks/{taskId}/move": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Put a task behind another one on the board; null: at its top */
        post: operations["post_projects_id_tasks_taskId_move"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{id}/wip": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A project's work in progress: used, covered, billed and not billed */
        get: operations["get_projects_id_wip"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/purchase-orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Purchase orders, newest first */
        get: operations["get_purchase_orders"];
        put?: never;
        /** Draft a purchase order */
        post: operations["post_purchase_orders"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/purchase-orders/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One purchase order with its lines */
        get: operations["get_purchase_orders_id"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change a draft */
        patch: operations["patch_purchase_orders_id"];
        trace?: never;
    };
    "/api/v1/purchase-orders/{id}/actions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send, cancel or close an order
         * @description `close`: a part came, and the rest is not waited for any more.
         */
        post: operations["post_purchase_orders_id_actions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/purchase-orders/{id}/receipts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What came of an order, latest first */
        get: operations["get_purchase_orders_id_receipts"];
        put?: never;
        /**
         * Book what came into stock
         * @description A delivery note (`reference`) is booked once: sent again it changes nothing.
         */
        post: operations["post_purchase_orders_id_receipts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/recurring-invoices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Recurring invoices, newest first */
        get: operations["get_recurring_invoices"];
        put?: never;
        /** Set up a recurring invoice */
        post: operations["post_recurring_invoices"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/recurring-invoices/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One recurring invoice */
        get: operations["get_recurring_invoices_id"];
        put?: never;
        post?: never;
        /** End a recurring invoice */
        delete: operations["delete_recurring_invoices_id"];
        options?: never;
        head?: never;
        /**
         * Change, pause or resume a recurring invoice
         * @description Periods that pass while it is paused are not made up for.
         */
        patch: operations["patch_recurring_invoices_id"];
        trace?: never;
    };
    "/api/v1/reports/integration-health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How every connection does: state, last success, errors, latency, backlog
         * @description Runs, records and latency are of the last 24 hours, latency of the latest 500 calls of a connection; at most 200 connections. `measures` are the numbers that integrations are judged by, with their targets.
         */
        get: operations["get_reports_integration_health"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/open-work": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Open work by client and month
         * @description Tickets that are not done by the month in which they were made, and time that is not approved or not billed by the month in which it was worked. By month in the business's time zone; without months the last twelve, at most 60.
         */
        get: operations["get_reports_open_work"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/revenue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Revenue by client and month
         * @description Invoiced, credited (net of tax), received and given back, by currency. By month in the business's time zone; without months the last twelve, at most 60.
         */
        get: operations["get_reports_revenue"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/sales": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Sales by day, month, channel, product or customer
         * @description Orders of every channel as they were placed, without cancelled ones, by the day where the business is; the last 30 days if none are named, at most 800 days and 1000 rows.
         */
        get: operations["get_reports_sales"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/sla": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How the desk kept its promises, by client and month
         * @description By the month in which a ticket was made. By month in the business's time zone; without months the last twelve, at most 60.
         */
        get: operations["get_reports_sla"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/syncs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What syncs did, day by day
         * @description Runs by the day on which they ended where the business is; the last 30 days if none are named, at most 366. Days without a run are left out.
         */
        get: operations["get_reports_syncs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/utilisation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How much of the time worked is paid for, by client or person and month
         * @description Rejected time is left out. By month in the business's time zone; without months the last twelve, at most 60.
         */
        get: operations["get_reports_utilisation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/returns/{id}/receive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take in the goods of a return; without lines all of it, undamaged */
        post: operations["post_returns_id_receive"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/returns/{id}/refuse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Refuse a return */
        post: operations["post_returns_id_refuse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sagas": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Jobs of several steps, newest first; `stuck` ones wait for a person */
        get: operations["get_sagas"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Customers, orders, invoices, deals, tickets, products and assets by text, the best hits first
         * @description Of what the caller may read. Accents and capitals make no difference, in Greek as in English.
         */
        get: operations["get_search"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/stock/adjustments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Book goods in or out by hand
         * @description By `delta`, or to `setTo`. A `setTo` says which amount was `seen` (the difference is booked, so that a sale in between is kept) or carries the level's ETag as If-Match.
         */
        post: operations["post_stock_adjustments"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/stock/levels": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Levels by item and location */
        get: operations["get_stock_levels"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/stock/levels/{variantId}/{locationId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change how a level is kept
         * @description Threshold, backorder limit and tracking; amounts change by adjustments.
         */
        patch: operations["patch_stock_levels_variantId_locationId"];
        trace?: never;
    };
    "/api/v1/stock/locations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Locations, oldest first */
        get: operations["get_stock_locations"];
        put?: never;
        /**
         * Make a location
         * @description The first one is the default, which is sold from first.
         */
        post: operations["post_stock_locations"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/stock/locations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One location */
        get: operations["get_stock_locations_id"];
        put?: never;
        post?: never;
        /** Delete a location without a history */
        delete: operations["delete_stock_locations_id"];
        options?: never;
        head?: never;
        /** Change a location */
        patch: operations["patch_stock_locations_id"];
        trace?: never;
    };
    "/api/v1/stock/movements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The ledger, newest first unless sorted otherwise */
        get: operations["get_stock_movements"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/stock/reservations/{orderId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is or was reserved for an order */
        get: operations["get_stock_reservations_orderId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/stock/stocktakes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Stocktakes, newest first */
        get: operations["get_stock_stocktakes"];
        put?: never;
        /**
         * Start a stocktake
         * @description Of a whole location or of some items; remembers what the books say now.
         */
        post: operations["post_stock_stocktakes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/stock/stocktakes/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One stocktake */
        get: operations["get_stock_stocktakes_id"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/stock/stocktakes/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give a stocktake up */
        post: operations["post_stock_stocktakes_id_cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/stock/stocktakes/{id}/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Write down counts */
        post: operations["post_stock_stocktakes_id_counts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/stock/stocktakes/{id}/finish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Book the differences */
        post: operations["post_stock_stocktakes_id_finish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/stock/stocktakes/{id}/lines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The items of a stocktake */
        get: operations["get_stock_stocktakes_id_lines"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/storefront-blocks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The kinds of block that a page is made of, with their fields */
        get: operations["get_storefront_blocks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/storefront-page-versions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One version of a page, with its blocks */
        get: operations["get_storefront_page_versions_id"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/storefront-pages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Pages of a shop, also unpublished ones */
        get: operations["get_storefront_pages"];
        put?: never;
        /** Make a page */
        post: operations["post_storefront_pages"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/storefront-pages/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One page */
        get: operations["get_storefront_pages_id"];
        put?: never;
        post?: never;
        /** Remove a page */
        delete: operations["delete_storefront_pages_id"];
        options?: never;
        head?: never;
        /**
         * Change a page as it stands in the shop
         * @description For what is being written and shall not be seen yet see PUT /storefront-pages/{id}/draft.
         */
        patch: operations["patch_storefront_pages_id"];
        trace?: never;
    };
    "/api/v1/storefront-pages/{id}/draft": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is being written on a page */
        get: operations["get_storefront_pages_id_draft"];
        /**
         * Keep what is being written on a page; shoppers see nothing of it
         * @description Blocks may be incomplete; publishing asks for complete ones. If-Match is the draft's version.
         */
        put: operations["put_storefront_pages_id_draft"];
        post?: never;
        /** Let go of what is being written: the page is as it stands in the shop */
        delete: operations["delete_storefront_pages_id_draft"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/storefront-pages/{id}/publish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Put what was written into the shop
         * @description Shows the page, too, where it was not shown. If-Match is the version of the draft that shall be published.
         */
        post: operations["post_storefront_pages_id_publish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/storefront-pages/{id}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What stood in the shop on a page, newest first
         * @description The last 50. To bring one back, keep its blocks as the draft and publish.
         */
        get: operations["get_storefront_pages_id_versions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/storefront-pages/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A page as the shop would show it, without saving it */
        post: operations["post_storefront_pages_preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/storefronts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The business's shops */
        get: operations["get_storefronts"];
        put?: never;
        /** Make a shop */
        post: operations["post_storefronts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/storefronts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One shop */
        get: operations["get_storefronts_id"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change a shop */
        patch: operations["patch_storefronts_id"];
        trace?: never;
    };
    "/api/v1/storefronts/{id}/images": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Keep a picture for a shop's pages or its looks
         * @description The body is the picture itself, PNG, JPEG, WebP or GIF, up to 5 MB; its bytes decide what it is.
         */
        post: operations["post_storefronts_id_images"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/storefronts/{id}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A shop's first page with other looks, without saving them */
        post: operations["post_storefronts_id_preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/storefronts/{slug}/carts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Start a cart, at once with lines */
        post: operations["post_storefronts_slug_carts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/storefronts/{slug}/carts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A cart at this moment's prices */
        get: operations["get_storefronts_slug_carts_id"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/storefronts/{slug}/carts/{id}/checkout": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Order a cart
         * @description A cart becomes one order; a second checkout answers the same. Prices are the server's of this moment: name expectedTotalMinor to be asked again (409 sales.price_changed) when they changed.
         */
        post: operations["post_storefronts_slug_carts_id_checkout"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/storefronts/{slug}/carts/{id}/lines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Replace the lines of a cart */
        put: operations["put_storefronts_slug_carts_id_lines"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/storefronts/{slug}/carts/{id}/quote": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What ordering a cart costs now, per shipping method */
        get: operations["get_storefronts_slug_carts_id_quote"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/storefronts/{slug}/orders/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An order's state, for whoever has its token */
        get: operations["get_storefronts_slug_orders_id"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/storefronts/{slug}/pages/{page}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A published page of a shop */
        get: operations["get_storefronts_slug_pages_page"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/storefronts/{slug}/products": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a shop sells, by name, at this moment's prices */
        get: operations["get_storefronts_slug_products"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/storefronts/{slug}/products/{product}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One product of a shop, by its id or handle */
        get: operations["get_storefronts_slug_products_product"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/storefronts/{slug}/shop": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A shop: name, theme, how it sends and takes money, its pages */
        get: operations["get_storefronts_slug_shop"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/suppliers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Suppliers, oldest first */
        get: operations["get_suppliers"];
        put?: never;
        /** Make a supplier */
        post: operations["post_suppliers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/suppliers/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One supplier */
        get: operations["get_suppliers_id"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change a supplier */
        patch: operations["patch_suppliers_id"];
        trace?: never;
    };
    "/api/v1/tax-classes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Tax classes by code */
        get: operations["get_tax_classes"];
        put?: never;
        /** Make a tax class */
        post: operations["post_tax_classes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tax-classes/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Remove a tax class that no product uses */
        delete: operations["delete_tax_classes_id"];
        options?: never;
        head?: never;
        /** Change a tax class for what is sold from now on */
        patch: operations["patch_tax_classes_id"];
        trace?: never;
    };
    "/api/v1/tenant": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The business and its settings */
        get: operations["get_tenant"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change the business's settings (its currency stays) */
        patch: operations["patch_tenant"];
        trace?: never;
    };
    "/api/v1/ticket-merges/{id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take a merge back
         * @description Within 30 days. What was written since stays with the ticket they were merged into.
         */
        post: operations["post_ticket_merges_id_undo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Tickets, newest first
         * @description A search is answered newest first. `sort=deadline` lists only tickets that have one. `me` is whoever looks: a view that is shared shows everybody their own.
         */
        get: operations["get_tickets"];
        put?: never;
        /** Make a ticket */
        post: operations["post_tickets"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One ticket
         * @description An id that was merged into another ticket answers that ticket.
         */
        get: operations["get_tickets_id"];
        put?: never;
        post?: never;
        /** Withdraw a ticket that nobody has worked on */
        delete: operations["delete_tickets_id"];
        options?: never;
        head?: never;
        /**
         * Change a ticket's fields
         * @description The state moves by `POST /tickets/:id/actions`. A ticket's client is named once.
         */
        patch: operations["patch_tickets_id"];
        trace?: never;
    };
    "/api/v1/tickets/{id}/actions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Open, wait, schedule, resolve, close or reopen a ticket */
        post: operations["post_tickets_id_actions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{id}/attachments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A ticket's files, oldest first */
        get: operations["get_tickets_id_attachments"];
        put?: never;
        /**
         * Send a file, to go with a reply that follows
         * @description Kept from the client until it goes with a public reply.
         */
        post: operations["post_tickets_id_attachments"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{id}/attachments/{attachmentId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One file */
        get: operations["get_tickets_id_attachments_attachmentId"];
        put?: never;
        post?: never;
        /** Take a file away, with its bytes */
        delete: operations["delete_tickets_id_attachments_attachmentId"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{id}/canned-replies/{cannedId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A canned reply filled for a ticket
         * @description To be read over and sent as a reply; nothing is sent by this.
         */
        get: operations["get_tickets_id_canned_replies_cannedId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{id}/links": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Tickets that belong together with this one */
        get: operations["get_tickets_id_links"];
        put?: never;
        /**
         * Link two tickets
         * @description A ticket that is `blocked_by` an open one can't be resolved.
         */
        post: operations["post_tickets_id_links"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{id}/links/{kind}/{otherId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Remove a link */
        delete: operations["delete_tickets_id_links_kind_otherId"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{id}/merges": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Merges into this ticket, newest first */
        get: operations["get_tickets_id_merges"];
        put?: never;
        /**
         * Merge other tickets of the client into this one
         * @description Replies, files, mail threads and time entries become this ticket's; the others' ids lead to it.
         */
        post: operations["post_tickets_id_merges"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{id}/rating": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the client said of how it went */
        get: operations["get_tickets_id_rating"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{id}/replies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was written to a ticket, oldest first */
        get: operations["get_tickets_id_replies"];
        put?: never;
        /**
         * Write to the client, or a note among staff
         * @description A public reply is mailed to the client. With `action` the ticket is moved in the same step.
         */
        post: operations["post_tickets_id_replies"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{id}/split": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make replies of this ticket a ticket of their own */
        post: operations["post_tickets_id_split"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{id}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What happened to a ticket, oldest first */
        get: operations["get_tickets_id_timeline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/time-entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Time entries, latest work first */
        get: operations["get_time_entries"];
        put?: never;
        /**
         * Log time
         * @description Minutes, or a start and an end. Where the settings say so it is approved at once. An API key names the member by userId.
         */
        post: operations["post_time_entries"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/time-entries/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One time entry */
        get: operations["get_time_entries_id"];
        put?: never;
        post?: never;
        /** Remove a time entry before its approval */
        delete: operations["delete_time_entries_id"];
        options?: never;
        head?: never;
        /** Change a time entry before its approval */
        patch: operations["patch_time_entries_id"];
        trace?: never;
    };
    "/api/v1/time-entries/{id}/waive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Let go of what is left to charge of an entry */
        post: operations["post_time_entries_id_waive"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/time-entries/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take an approval back
         * @description As long as no invoice has the entry. Retainers get their time again.
         */
        post: operations["post_time_entries_id_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/time-entries/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Approve time entries, all or none
         * @description Freezes rate and rounded time; retainers and fixed prices cover what they can.
         */
        post: operations["post_time_entries_approve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/time-entries/reject": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send time entries back, all or none */
        post: operations["post_time_entries_reject"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/variants": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Variants by their product's name, or those of `ids` */
        get: operations["get_variants"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/variants/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One variant */
        get: operations["get_variants_id"];
        put?: never;
        post?: never;
        /** Take a variant out of its product; answers the product */
        delete: operations["delete_variants_id"];
        options?: never;
        head?: never;
        /** Change a variant; answers its product */
        patch: operations["patch_variants_id"];
        trace?: never;
    };
    "/api/v1/views": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The caller's saved views of a list, and those that others share */
        get: operations["get_views"];
        put?: never;
        /** Save a view of a list */
        post: operations["post_views"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/views/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Forget a saved view of one's own
         * @description A shared one also by who may write `access`.
         */
        delete: operations["delete_views_id"];
        options?: never;
        head?: never;
        /**
         * Change a saved view of one's own
         * @description A shared one also by who may write `access`.
         */
        patch: operations["patch_views_id"];
        trace?: never;
    };
    "/api/v1/webhooks/{slug}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Called by outside systems */
        get: operations["get_webhooks_slug_"];
        put?: never;
        /** Called by outside systems */
        post: operations["post_webhooks_slug_"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/{slug}/{tenant}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Called by outside systems */
        get: operations["get_webhooks_slug_tenant_"];
        put?: never;
        /** Called by outside systems */
        post: operations["post_webhooks_slug_tenant_"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/work/contracts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Contracts with clients */
        get: operations["get_work_contracts"];
        put?: never;
        /** Make a contract */
        post: operations["post_work_contracts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/work/contracts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One contract */
        get: operations["get_work_contracts_id"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change or end a contract */
        patch: operations["patch_work_contracts_id"];
        trace?: never;
    };
    "/api/v1/work/invoices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Bill a client's approved work, expenses, fees and milestones
         * @description All of it, or that of some tickets or of a project. Everything is billed once, however many runs there are at a time; discarding the draft or crediting the invoice frees it.
         */
        post: operations["post_work_invoices"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/work/invoices/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The lines of an invoice that were made of work, and why */
        get: operations["get_work_invoices_id"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/work/invoices/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What would be billed to a client, and why
         * @description Per line its entries, the rounding, the rate and where it came from; what retainers cover first; what waits for approval. Writes nothing.
         */
        post: operations["post_work_invoices_preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/work/months": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Work by client, or by person, and month
         * @description Rejected work is left out. Both days are included; a year at most.
         */
        get: operations["get_work_months"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/work/open-clients": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every client with something to bill or to approve
         * @description Time, expenses, fees and milestones, before tax. In the order of their making; a page may be shorter than asked for.
         */
        get: operations["get_work_open_clients"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/work/rate-cards": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Rate cards */
        get: operations["get_work_rate_cards"];
        put?: never;
        /**
         * Make a rate card
         * @description Prices per hour for a contract, a client, a person, or where nothing else is said. The first level that has a fitting price decides; within a card the price for kind of work and person, else for the kind of work, else for the person, else for all.
         */
        post: operations["post_work_rate_cards"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/work/rate-cards/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One rate card */
        get: operations["get_work_rate_cards_id"];
        put?: never;
        post?: never;
        /** Remove a rate card */
        delete: operations["delete_work_rate_cards_id"];
        options?: never;
        head?: never;
        /**
         * Change a rate card
         * @description Prices are replaced as a whole. What is approved keeps its rate.
         */
        patch: operations["patch_work_rate_cards_id"];
        trace?: never;
    };
    "/api/v1/work/retainers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Retainers and prepaid blocks with what is left of them today */
        get: operations["get_work_retainers"];
        put?: never;
        /**
         * Make a retainer or a prepaid block
         * @description From then on it covers approved time first; what is more is billed. Its fee is billed once per period.
         */
        post: operations["post_work_retainers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/work/retainers/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One retainer */
        get: operations["get_work_retainers_id"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change or end a retainer */
        patch: operations["patch_work_retainers_id"];
        trace?: never;
    };
    "/api/v1/work/retainers/{id}/periods": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A retainer's periods that were used or billed, latest first */
        get: operations["get_work_retainers_id_periods"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/work/service-types": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Kinds of work */
        get: operations["get_work_service_types"];
        put?: never;
        /** Make a kind of work */
        post: operations["post_work_service_types"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/work/service-types/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change a kind of work */
        patch: operations["patch_work_service_types_id"];
        trace?: never;
    };
    "/api/v1/work/settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How time is counted and billed */
        get: operations["get_work_settings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change how time is counted and billed
         * @description For what is approved from now on: what is approved keeps its rounding.
         */
        patch: operations["patch_work_settings"];
        trace?: never;
    };
    "/api/v1/work/summary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What of a client's work waits for approval or an invoice, and what its retainers can still give */
        get: operations["get_work_summary"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/work/tickets/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A ticket's time: logged, charged, covered, billed and not billed */
        get: operations["get_work_tickets_id"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/work/timer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The caller's clock that runs */
        get: operations["get_work_timer"];
        put?: never;
        post?: never;
        /** Throw the caller's clock away */
        delete: operations["delete_work_timer"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/work/timer/start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Start the caller's clock */
        post: operations["post_work_timer_start"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/work/timer/stop": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Stop the caller's clock: it becomes a time entry */
        post: operations["post_work_timer_stop"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/work/timers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Clocks that run, the longest first; a person's, or everybody's
         * @description At most 200: each person has one. Empty where none runs.
         */
        get: operations["get_work_timers"];
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
        ApiKey: {
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00.000Z
             */
            createdAt: string;
            expiresAt: string | null;
            /** @description The key's first characters */
            hint: string;
            /** @example key_01jd7n3xq8e5fv0k2m4p6r8t9w */
            id: string;
            lastUsedAt: string | null;
            name: string;
            revokedAt: string | null;
            scopes: string[];
        };
        ApiKey2: {
            /** @example key_01jd7n3xq8e5fv0k2m4p6r8t9w */
            id: string;
            secret: string;
        };
        ApiKeyInput: {
            expiresAt?: string | null;
            name: string;
            /** @description Permissions; `*` for everything you have */
            scopes: string[];
        };
        ApiKeyList: {
            data: components["schemas"]["ApiKey"][];
            nextCursor: string | null;
        };
        Asset: {
            /** @description What it can be asked to do now */
            actions: ("deploy" | "store" | "repair" | "return" | "retire" | "lose" | "find" | "restore")[];
            categoryId: string | null;
            contactId: string | null;
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00.000Z
             */
            createdAt: string;
            /** @example cus_01jd7n3xq8e5fv0k2m4p6r8t9w */
            customerId: string;
            fields: {
                [key: string]: string | boolean;
            };
            /** @example ast_01jd7n3xq8e5fv0k2m4p6r8t9w */
            id: string;
            locationId: string | null;
            name: string;
            notes: string | null;
            purchasedOn: string | null;
            serial: string | null;
            /** @enum {string} */
            state: "in_stock" | "active" | "in_repair" | "retired" | "lost";
            /** @example asty_01jd7n3xq8e5fv0k2m4p6r8t9w */
            typeId: string;
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00.000Z
             */
            updatedAt: string;
            userId: string | null;
            version: number;
            warrantyEndsOn: string | null;
        };
        AssetCategoryChange: {
            name: string;
        };
        AssetChange: {
            categoryId?: string | null;
            contactId?: string | null;
            /** @description Values of the type's own fields, by key */
            fields?: {
                [key: string]: string | boolean | null;
            };
            locationId?: string | null;
            name?: string;
            notes?: string | null;
            purchasedOn?: string | null;
            serial?: string | null;
            /** @example asty_01jd7n3xq8e5fv0k2m4p6r8t9w */
            typeId?: string;
            userId?: string | null;
            warrantyEndsOn?: string | null;
        };
        AssetDocument: {
            /** @example ast_01jd7n3xq8e5fv0k2m4p6r8t9w */
            assetId: string;
            contentType: string;
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00.000Z
             */
            createdAt: string;
            /** @example asdo_01jd7n3xq8e5fv0k2m4p6r8t9w */
            id: string;
            name: string;
            sizeBytes: number;
        };
        AssetDocumentList: {
            data: components["schemas"]["AssetDocument"][];
            nextCursor: string | null;
        };
        AssetInput: {
            categoryId?: string | null;
            contactId?: string | null;
            /** @example cus_01jd7n3xq8e5fv0k2m4p6r8t9w */
            customerId: string;
            /** @description Values of the type's own fields, by key */
            fields?: {
                [key: string]: string | boolean | null;
            };
            locationId?: string | null;
            name: string;
            notes?: string | null;
            purchasedOn?: string | null;
            serial?: string | null;
            /** @enum {string} */
            state?: "active" | "in_stock";
            /** @example asty_01jd7n3xq8e5fv0k2m4p6r8t9w */
            typeId: string;
            userId?: string | null;
            warrantyEndsOn?: string | null;
        };
        AssetList: {
            data: components["schemas"]["Asset"][];
            nextCursor: string | null;
        };
        AssetMaintenance: {
            /** @example ast_01jd7n3xq8e5fv0k2m4p6r8t9w */
            assetId: string;
            /** @example cus_01jd7n3xq8e5fv0k2m4p6r8t9w */
            customerId: string;
            doneAt: string | null;
            /** @example 2026-11-21 */
            dueOn: string;
            /** @example amnt_01jd7n3xq8e5fv0k2m4p6r8t9w */
            id: string;
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00.000Z
             */
            openedAt: string;
            reason: string | null;
            /** @example asch_01jd7n3xq8e5fv0k2m4p6r8t9w */
            scheduleId: string;
            /** @enum {string} */
            state: "due" | "open" | "done" | "skipped" | "missed";
            ticketId: string | null;
            title: string;
        };
        AssetMaintenanceList: {
            data: components["schemas"]["AssetMaintenance"][];
            nextCursor: string | null;
        };
        AssetMaintenanceSkipInput: {
            reason: string;
        };
        AssetRelation: {
            /** @example ast_01jd7n3xq8e5fv0k2m4p6r8t9w */
            fromId: string;
            fromName: string;
            /** @example asrl_01jd7n3xq8e5fv0k2m4p6r8t9w */
            id: string;
            /** @enum {string} */
            kind: "part_of" | "depends_on" | "connected_to" | "replaces";
            /** @example ast_01jd7n3xq8e5fv0k2m4p6r8t9w */
            toId: string;
            toName: string;
        };
        AssetRelationInput: {
            /** @enum {string} */
            kind: "part_of" | "depends_on" | "connected_to" | "replaces";
            /** @example ast_01jd7n3xq8e5fv0k2m4p6r8t9w */
            toId: string;
        };
        AssetRelationList: {
            data: components["schemas"]["AssetRelation"][];
            nextCursor: string | null;
        };
        AssetSchedule: {
            /** @example ast_01jd7n3xq8e5fv0k2m4p6r8t9w */
            assetId: string;
            description: string | null;
            /** @example asch_01jd7n3xq8e5fv0k2m4p6r8t9w */
            id: string;
            isPaused: boolean;
            leadDays: number;
            nextOn: string | null;
            /** @enum {string} */
            priority: "low" | "normal" | "high" | "urgent";
            rule: string;
            /** @example 2026-11-21 */
            startsOn: string;
            title: string;
            /** @description Up to 5 dates to come */
            upcoming: string[];
            version: number;
        };
        AssetScheduleChange: {
            description?: string | null;
            isPaused?: boolean;
            leadDays?: number;
            /** @enum {string} */
            priority?: "low" | "normal" | "high" | "urgent";
            /**
             * @description A rule of RFC 5545 over days: FREQ (DAILY, WEEKLY, MONTHLY, YEARLY), INTERVAL, COUNT, UNTIL (YYYYMMDD), BYDAY, BYMONTH, BYMONTHDAY, BYSETPOS, WKST
             * @example FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=1
             */
            rule?: string;
            /** @example 2026-11-21 */
            startsOn?: string;
            title?: string;
        };
        AssetScheduleInput: {
            description?: string | null;
            isPaused?: boolean;
            leadDays?: number;
            /** @enum {string} */
            priority?: "low" | "normal" | "high" | "urgent";
            /**
             * @description A rule of RFC 5545 over days: FREQ (DAILY, WEEKLY, MONTHLY, YEARLY), INTERVAL, COUNT, UNTIL (YYYYMMDD), BYDAY, BYMONTH, BYMONTHDAY, BYSETPOS, WKST
             * @example FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=1
             */
            rule: string;
            /** @example 2026-11-21 */
            startsOn: string;
            title: string;
        };
        AssetScheduleList: {
            data: components["schemas"]["AssetSchedule"][];
            nextCursor: string | null;
        };
        AssetStateInput: {
            /** @enum {string} */
            action: "deploy" | "store" | "repair" | "return" | "retire" | "lose" | "find" | "restore";
        };
        AssetType: {
            fields: {
                choices: string[];
                isRequired: boolean;
                key: string;
                /** @enum {string} */
                kind: "text" | "number" | "date" | "boolean" | "choice";
                label: string;
                max: string | null;
                min: string | null;
            }[];
            followsTickets: boolean;
            /** @example asty_01jd7n3xq8e5fv0k2m4p6r8t9w */
            id: string;
            isArchived: boolean;
            name: string;
            version: number;
        };
        AssetTypeChange: {
            fields?: components["schemas"]["AssetTypeChangeField"][];
            followsTickets?: boolean;
            isArchived?: boolean;
            name?: string;
        };
        AssetTypeChangeField: {
            choices?: string[];
            isRequired?: boolean;
            /** @example operating_system */
            key: string;
            /** @enum {string} */
            kind: "text" | "number" | "date" | "boolean" | "choice";
            label: string;
            max?: string | null;
            min?: string | null;
        };
        AssetTypeInput: {
            fields?: components["schemas"]["AssetTypeChangeField"][];
            followsTickets?: boolean;
            name: string;
        };
        AssetTypeList: {
            data: components["schemas"]["AssetType"][];
            nextCursor: string | null;
        };
        Audit: {
            actor: components["schemas"]["AuditActor"];
            after: {
                [key: string]: unknown;
            } | null;
            before: {
                [key: string]: unknown;
            } | null;
            eventId: string;
            ip: string | null;
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00.000Z
             */
            occurredAt: string;
            requestId: string | null;
            /** @description Place among the business's events */
            seq: string;
            subject: string;
            type: string;
        };
        AuditActor: {
            id: string | null;
            kind: string;
            name: string;
        };
        AuditList: {
            data: components["schemas"]["Audit"][];
            nextCursor: string | null;
        };
        BillingBalance: {
            /**
             * @description Amount in minor units (cents)
             * @example 1250
             */
            creditMinor: string;
            /** @example EUR */
            currency: string;
            customerId: string;
            /**
             * @description Amount in minor units (cents)
             * @example 1250
             */
            openMinor: string;
            /**
             * @description Amount in minor units (cents)
             * @example 1250
             */
            overdueMinor: string;
        };
        BillingBalanceList: {
            data: components["schemas"]["BillingBalance"][];
        };
        BillingSetting: {
            closedUntil: string | null;
            /** @example INV */
            creditNotePrefix: string;
            /** @example INV */
            invoicePrefix: string;
            reminderDays: number[];
            seller: components["schemas"]["BillingSettingSeller"];
            termsDays: number;
            version: number;
        };
        BillingSettingInput: {
            closedUntil?: string | null;
            /** @example INV */
            creditNotePrefix?: string;
            /** @example INV */
            invoicePrefix?: string;
            reminderDays?: number[];
            seller?: components["schemas"]["BillingSettingSeller"];
            termsDays?: number;
        };
        BillingSettingSeller: {
            addressLines: string[];
            footer: string | null;
            name: string | null;
            taxNumber: string | null;
        };
        Category: {
            /** @example cat_01jd7n3xq8e5fv0k2m4p6r8t9w */
            id: string;
            name: string;
            parentId: string | null;
            slug: string;
            version: number;
        };
        CategoryChange: {
            name?: string;
            parentId?: string | null;
            /** @example cheese */
            slug?: string;
        };
        CategoryInput: {
            name: string;
            parentId?: string | null;
            /** @example cheese */
            slug?: string;
        };
        CategoryList: {
            data: components["schemas"]["Category"][];
        };
        ClientDashboard: {
            /** @description The ten latest, of what the caller may read */
            activity: {
                /**
                 * Format: date-time
                 * @example 2026-11-21T09:30:00.000Z
                 */
                at: string;
                by: string;
                eventId: string;
                /** @description The id of the record that it is about */
                subject: string;
                /** @example desk.ticket.created */
                type: string;
            }[];
            assets: {
                /** @description Assets by state */
                byState: {
                    [key: string]: number;
                };
                nextMaintenanceOn: string | null;
                total: number;
                /** @description Kept assets whose warranty ends within 30 days */
                warrantyEnding: number;
            } | null;
            client: {
                contacts: number;
                /**
                 * Format: date-time
                 * @example 2026-11-21T09:30:00.000Z
                 */
                createdAt: string;
                email: string | null;
                /** @example cus_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id: string;
                kind: string;
                locations: number;
                name: string;
                phone: string | null;
                /** @enum {string} */
                status: "lead" | "active" | "on_hold" | "former";
            };
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00.000Z
             */
            computedAt: string;
            deals: {
                amounts: components["schemas"]["ClientDashboardWorkUnbilled"][];
                /** @description Open, and past the day by which they are decided */
                late: number;
                open: number;
            } | null;
            money: {
                balances: {
                    /**
                     * @description Amount in minor units (cents)
                     * @example 1250
                     */
                    creditMinor: string;
                    /** @example EUR */
                    currency: string;
                    openInvoices: number;
                    /**
                     * @description Amount in minor units (cents)
                     * @example 1250
                     */
                    openMinor: string;
                    overdueInvoices: number;
                    /**
                     * @description Amount in minor units (cents)
                     * @example 1250
                     */
                    overdueMinor: string;
                }[];
                lastPaymentOn: string | null;
            } | null;
            projects: {
                /** @description Open, and past their due date */
                late: number;
                milestonesDue: components["schemas"]["ClientDashboardWorkUnbilled"][];
                open: number;
                overBudget: number;
            } | null;
            tickets: {
                /** @description Tickets by state */
                byState: {
                    [key: string]: number;
                };
                lastChangedAt: string | null;
                open: number;
                /** @description Open tickets by priority */
                openByPriority: {
                    [key: string]: number;
                };
                /** @description Open, and past their due date or resolution target */
                overdue: number;
                total: number;
            } | null;
            work: {
                unbilled: components["schemas"]["ClientDashboardWorkUnbilled"][];
                unbilledExpenses: components["schemas"]["ClientDashboardWorkUnbilled"][];
                /** @description Approved, billable and on no invoice */
                unbilledMinutes: number;
                /** @description Logged and not approved */
                waitingEntries: number;
                waitingMinutes: number;
            } | null;
        };
        ClientDashboardWorkUnbilled: {
            /**
             * @description Amount in minor units (cents)
             * @example 1250
             */
            amountMinor: string;
            /** @example EUR */
            currency: string;
        };
        ClientSetting: {
            /** @description A client that staff record gets a welcome ticket, asset categories and an account */
            onboards: boolean;
            version: number;
            welcomeBody: string;
            welcomeSubject: string;
        };
        ClientSettingInput: {
            onboards?: boolean;
            welcomeBody?: string;
            welcomeSubject?: string;
        };
        CreditNote: {
            buyer: components["schemas"]["InvoiceBuyer"];
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00.000Z
             */
            createdAt: string;
            /** @example EUR */
            currency: string;
            customerId: string;
            /** @example crn_01jd7n3xq8e5fv0k2m4p6r8t9w */
            id: string;
            /** @example inv_01jd7n3xq8e5fv0k2m4p6r8t9w */
            invoiceId: string;
            invoiceNumber: string;
            /** @example 2026-11-21 */
            issueDate: string;
            lines: components["schemas"]["InvoiceLine"][];
            /**
             * @description Amount in minor units (cents)
             * @example 1250
             */
            netMinor: string;
            number: string;
            orderId: string | null;
            pricesIncludeTax: boolean;
            reason: string;
            taxLines: components["schemas"]["InvoiceTaxLine"][];
            /**
             * @description Amount in minor units (cents)
             * @example 1250
             */
            taxMinor: string;
            /**
             * @description Amount in minor units (cents)
             * @example 1250
             */
            totalMinor: string;
        };
        CreditNoteList: {
            data: components["schemas"]["CreditNote"][];
            nextCursor: string | null;
        };
        Customer: {
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00.000Z
             */
            createdAt: string;
            email: string | null;
            erasedAt: string | null;
            externalId: string | null;
            externalIds: {
                externalId: string;
                source: string;
            }[];
            /** @example cus_01jd7n3xq8e5fv0k2m4p6r8t9w */
            id: string;
            /** @enum {string} */
            kind: "person" | "company";
            name: string;
            notes: string | null;
            phone: string | null;
            /** @enum {string} */
            source: "manual" | "storefront" | "marketplace" | "import" | "connector";
            /** @enum {string} */
            status: "lead" | "active" | "on_hold" | "former";
            taxNumber: string | null;
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00.000Z
             */
            updatedAt: string;
            version: number;
        };
        CustomerAccount: {
            balances: {
                /**
                 * @description Amount in minor units (cents)
                 * @example 1250
                 */
                creditMinor: string;
                /** @example EUR */
                currency: string;
                /**
                 * @description Amount in minor units (cents)
                 * @example 1250
                 */
                openMinor: string;
                /**
                 * @description Amount in minor units (cents)
                 * @example 1250
                 */
                overdueMinor: string;
            }[];
            customerId: string;
            openedAt: string | null;
            termsDays: number | null;
            version: number;
        };
        CustomerAccountChange: {
            termsDays: number | null;
        };
        CustomerAddress: {
            city: string;
            country: string;
            /** @example cus_01jd7n3xq8e5fv0k2m4p6r8t9w */
            customerId: string;
            /** @example adr_01jd7n3xq8e5fv0k2m4p6r8t9w */
            id: string;
            isDefaultBilling: boolean;
            isDefaultShipping: boolean;
            line1: string;
            line2: string | null;
            name: string | null;
            postalCode: string | null;
            region: string | null;
            version: number;
        };
        CustomerAddressChange: {
            city?: string;
            /**
             * @description ISO 3166 alpha-2
             * @example GR
             */
            country?: string;
            isDefaultBilling?: boolean;
            isDefaultShipping?: boolean;
            line1?: string;
            line2?: string | null;
            name?: string | null;
            postalCode?: string | null;
            region?: string | null;
        };
        CustomerAddressInput: {
            city: string;
            /**
             * @description ISO 3166 alpha-2
             * @example GR
             */
            country: string;
            isDefaultBilling?: boolean;
            isDefaultShipping?: boolean;
            line1: string;
            line2?: string | null;
            name?: string | null;
            postalCode?: string | null;
            region?: string | null;
        };
        CustomerAddressList: {
            data: components["schemas"]["CustomerAddress"][];
            nextCursor: string | null;
        };
        CustomerAssetCategory: {
            /** @example cus_01jd7n3xq8e5fv0k2m4p6r8t9w */
            customerId: string;
            /** @example asca_01jd7n3xq8e5fv0k2m4p6r8t9w */
            id: string;
            name: string;
            version: number;
        };
        CustomerAssetCategoryList: {
            data: components["schemas"]["CustomerAssetCategory"][];
            nextCursor: string | null;
        };
        CustomerChange: {
            email?: string | null;
            externalId?: string | null;
            /** @enum {string} */
            kind?: "person" | "company";
            name?: string;
            notes?: string | null;
            phone?: string | null;
            taxNumber?: string | null;
        };
        CustomerConsent: {
            /** @enum {string} */
            channel: "email";
            evidence: string | null;
            since: string | null;
            source: string | null;
            /** @enum {string} */
            state: "none" | "subscribed" | "pending" | "unsubscribed";
        };
        CustomerConsentInput: {
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00.000Z
             */
            at?: string;
            evidence?: string | null;
            /** @enum {string} */
            state: "subscribed" | "pending" | "unsubscribed";
        };
        CustomerConsentList: {
            data: components["schemas"]["CustomerConsent"][];
        };
        CustomerContact: {
            /** @example cus_01jd7n3xq8e5fv0k2m4p6r8t9w */
            customerId: string;
            email: string | null;
            /** @example con_01jd7n3xq8e5fv0k2m4p6r8t9w */
            id: string;
            isPrimary: boolean;
            name: string;
            phone: string | null;
            role: string | null;
            version: number;
        };
        CustomerContactChange: {
            email?: string | null;
            isPrimary?: boolean;
            name?: string;
            phone?: string | null;
            role?: string | null;
        };
        CustomerContactInput: {
            email?: string | null;
            isPrimary?: boolean;
            name: string;
            phone?: string | null;
            role?: string | null;
        };
        CustomerContactList: {
            data: components["schemas"]["CustomerContact"][];
            nextCursor: string | null;
        };
        CustomerDuplicate: {
            ids: string[];
            names: string[];
            reasons: ("email" | "tax_number" | "phone" | "domain_and_name" | "name")[];
            score: number;
        };
        CustomerDuplicateList: {
            data: components["schemas"]["CustomerDuplicate"][];
            nextCursor: string | null;
        };
        CustomerExternalIdInput: {
            externalId: string;
            source: string;
        };
        CustomerInput: {
            email?: string | null;
            emailConsent?: components["schemas"]["CustomerConsentInput"];
            externalId?: string | null;
            /** @enum {string} */
            kind?: "person" | "company";
            name: string;
            notes?: string | null;
            phone?: string | null;
            /** @enum {string} */
            status?: "lead" | "active";
            taxNumber?: string | null;
        };
        CustomerList: {
            data: components["schemas"]["Customer"][];
            nextCursor: string | null;
        };
        CustomerLocation: {
            addressId: string | null;
            contactId: string | null;
            /** @example cus_01jd7n3xq8e5fv0k2m4p6r8t9w */
            customerId: string;
            /** @example cloc_01jd7n3xq8e5fv0k2m4p6r8t9w */
            id: string;
            isPrimary: boolean;
            name: string;
            note: string | null;
            phone: string | null;
            version: number;
        };
        CustomerLocationChange: {
            addressId?: string | null;
            contactId?: string | null;
            isPrimary?: boolean;
            name?: string;
            note?: string | null;
            phone?: string | null;
        };
        CustomerLocationInput: {
            addressId?: string | null;
            contactId?: string | null;
            isPrimary?: boolean;
            name: string;
            note?: string | null;
            phone?: string | null;
        };
        CustomerLocationList: {
            data: components["schemas"]["CustomerLocation"][];
            nextCursor: string | null;
        };
        CustomerMerge: {
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00.000Z
             */
            createdAt: string;
            /** @example cus_01jd7n3xq8e5fv0k2m4p6r8t9w */
            customerId: string;
            /** @example mrg_01jd7n3xq8e5fv0k2m4p6r8t9w */
            id: string;
            mergedIds: string[];
            undoneAt: string | null;
        };
        CustomerMerge2: {
            changes: {
                /** @enum {string} */
                field: "name" | "kind" | "email" | "phone" | "taxNumber" | "notes";
                from: string | null;
                /** @example cus_01jd7n3xq8e5fv0k2m4p6r8t9w */
                takenFrom: string;
                to: string | null;
            }[];
            customer: components["schemas"]["Customer"];
            mergedIds: string[];
            mergeId: string | null;
        };
        CustomerMergeInput: {
            dryRun?: boolean;
            ids: string[];
            prefer?: {
                fields?: {
                    /** @example cus_01jd7n3xq8e5fv0k2m4p6r8t9w */
                    email?: string;
                    /** @example cus_01jd7n3xq8e5fv0k2m4p6r8t9w */
                    kind?: string;
                    /** @example cus_01jd7n3xq8e5fv0k2m4p6r8t9w */
                    name?: string;
                    /** @example cus_01jd7n3xq8e5fv0k2m4p6r8t9w */
                    notes?: string;
                    /** @example cus_01jd7n3xq8e5fv0k2m4p6r8t9w */
                    phone?: string;
                    /** @example cus_01jd7n3xq8e5fv0k2m4p6r8t9w */
                    taxNumber?: string;
                };
                order?: string[];
            };
        };
        CustomerMergeList: {
            data: components["schemas"]["CustomerMerge"][];
            nextCursor: string | null;
        };
        CustomerStatusInput: {
            reason?: string | null;
            /** @enum {string} */
            status: "lead" | "active" | "on_hold" | "former";
        };
        Deal: {
            amountMinor: string | null;
            closedAt: string | null;
            closeOn: string | null;
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00.000Z
             */
            createdAt: string;
            /** @example EUR */
            currency: string;
            customerId: string | null;
            /** @example deal_01jd7n3xq8e5fv0k2m4p6r8t9w */
            id: string;
            invoiceId: string | null;
            /** @description The percent that holds now */
            likelihood: number;
            name: string;
            notes: string | null;
            orderId: string | null;
            ownerId: string | null;
            /** @example pipe_01jd7n3xq8e5fv0k2m4p6r8t9w */
            pipelineId: string;
            probability: number | null;
            reason: string | null;
            /** @enum {string} */
            source: "website" | "referral" | "campaign" | "event" | "partner" | "outbound" | "existing_client" | "connector" | "other";
            /** @example stg_01jd7n3xq8e5fv0k2m4p6r8t9w */
            stageId: string;
            stageName: string;
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00.000Z
             */
            stageSince: string;
            /** @enum {string} */
            state: "open" | "won" | "lost";
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00.000Z
             */
            updatedAt: string;
            version: number;
        };
        DealChange: {
            amountMinor?: string | null;
            closeOn?: string | null;
            /** @example EUR */
            currency?: string;
            customerId?: string | null;
            name?: string;
            notes?: string | null;
            ownerId?: string | null;
            probability?: number | null;
            /** @enum {string} */
            source?: "website" | "referral" | "campaign" | "event" | "partner" | "outbound" | "existing_client" | "connector" | "other";
        };
        DealInput: {
            amountMinor?: string | null;
            closeOn?: string | null;
            /** @example EUR */
            currency: string;
            customerId?: string | null;
            name: string;
            notes?: string | null;
            ownerId?: string | null;
            probability?: number | null;
            /** @enum {string} */
            source?: "website" | "referral" | "campaign" | "event" | "partner" | "outbound" | "existing_client" | "connector" | "other";
            /** @example stg_01jd7n3xq8e5fv0k2m4p6r8t9w */
            stageId?: string;
        };
        DealLinkInput: {
            invoiceId?: string | null;
            orderId?: string | null;
        };
        DealList: {
            data: components["schemas"]["Deal"][];
            nextCursor: string | null;
        };
        DealLoseInput: {
            reason: string;
        };
        DealMoveInput: {
            reason?: string | null;
            /** @example stg_01jd7n3xq8e5fv0k2m4p6r8t9w */
            stageId: string;
        };
        DealPipeline: {
            /** @example pipe_01jd7n3xq8e5fv0k2m4p6r8t9w */
            id: string;
            isDefault: boolean;
            name: string;
            stages: {
                /** @example stg_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id: string;
                /** @enum {string} */
                kind: "open" | "won" | "lost";
                name: string;
                probability: number;
            }[];
            version: number;
        };
        DealPipelineChange: {
            /** @enum {boolean} */
            isDefault?: true;
            name?: string;
            stages?: components["schemas"]["DealPipelineChangeStage"][];
        };
        DealPipelineChangeStage: {
            /** @example stg_01jd7n3xq8e5fv0k2m4p6r8t9w */
            id?: string;
            /** @enum {string} */
            kind: "open" | "won" | "lost";
            name: string;
            probability: number;
        };
        DealPipelineInput: {
            name: string;
            stages: components["schemas"]["DealPipelineChangeStage"][];
        };
        DealPipelineList: {
            data: components["schemas"]["DealPipeline"][];
        };
        DealPipelineSum: {
            /**
             * @description Amount in minor units (cents)
             * @example 1250
             */
            amountMinor: string;
            count: number;
            /** @example EUR */
            currency: string;
            /** @example stg_01jd7n3xq8e5fv0k2m4p6r8t9w */
            stageId: string;
            /**
             * @description Amount in minor units (cents)
             * @example 1250
             */
            weightedMinor: string;
        };
        DealPipelineSumList: {
            data: components["schemas"]["DealPipelineSum"][];
        };
        DealWinInput: {
            invoiceId?: string | null;
            orderId?: string | null;
            reason?: string | null;
        };
        DeskCalendar: {
            changesAt: string | null;
            /**
             * @description What holidays are called, by their date; names of other days are dropped
             * @example {
             *       "2026-12-25": "Christmas"
             *     }
             */
            holidayNames: {
                [key: string]: string;
            };
            holidays: string[];
            /**
             * @description Monday to Sunday; each opening from and to in minutes after midnight
             * @example [
             *       [
             *         [
             *           540,
             *           1020
             *         ]
             *       ],
             *       [
             *         [
             *           540,
             *           1020
             *         ]
             *       ],
             *       [
             *         [
             *           540,
             *           1020
             *         ]
             *       ],
             *       [
             *         [
             *           540,
             *           1020
             *         ]
             *       ],
             *       [
             *         [
             *           540,
             *           1020
             *         ]
             *       ],
             *       [],
             *       []
             *     ]
             */
            hours: number[][][];
            /** @example cal_01jd7n3xq8e5fv0k2m4p6r8t9w */
            id: string;
            /** @description Somebody is at work at this moment */
            isOpen: boolean;
            name: string;
            /** @example Europe/Athens */
            timeZone: string;
            version: number;
        };
        DeskCalendarChange: {
            /**
             * @description What holidays are called, by their date; names of other days are dropped
             * @example {
             *       "2026-12-25": "Christmas"
             *     }
             */
            holidayNames?: {
                [key: string]: string;
            };
            holidays?: string[];
            /**
             * @description Monday to Sunday; each opening from and to in minutes after midnight
             * @example [
             *       [
             *         [
             *           540,
             *           1020
             *         ]
             *       ],
             *       [
             *         [
             *           540,
             *           1020
             *         ]
             *       ],
             *       [
             *         [
             *           540,
             *           1020
             *         ]
             *       ],
             *       [
             *         [
             *           540,
             *           1020
             *         ]
             *       ],
             *       [
             *         [
             *           540,
             *           1020
             *         ]
             *       ],
             *       [],
             *       []
             *     ]
             */
            hours?: number[][][];
            name?: string;
            /** @example Europe/Athens */
            timeZone?: string;
        };
        DeskCalendarInput: {
            /**
             * @description What holidays are called, by their date; names of other days are dropped
             * @example {
             *       "2026-12-25": "Christmas"
             *     }
             */
            holidayNames?: {
                [key: string]: string;
            };
            holidays: string[];
            /**
             * @description Monday to Sunday; each opening from and to in minutes after midnight
             * @example [
             *       [
             *         [
             *           540,
             *           1020
             *         ]
             *       ],
             *       [
             *         [
             *           540,
             *           1020
             *         ]
             *       ],
             *       [
             *         [
             *           540,
             *           1020
             *         ]
             *       ],
             *       [
             *         [
             *           540,
             *           1020
             *         ]
             *       ],
             *       [
             *         [
             *           540,
             *           1020
             *         ]
             *       ],
             *       [],
             *       []
             *     ]
             */
            hours: number[][][];
            name: string;
            /** @example Europe/Athens */
            timeZone: string;
        };
        DeskCalendarList: {
            data: components["schemas"]["DeskCalendar"][];
        };
        DeskCannedReply: {
            /**
             * @description Liquid template; sees `ticket`, `client`, `contact`, `agent`, `business`
             * @example Hello {{ contact.name }}, we look into #{{ ticket.number }}.
             */
            body: string;
            /** @example can_01jd7n3xq8e5fv0k2m4p6r8t9w */
            id: string;
            name: string;
            version: number;
        };
        DeskCannedReplyChange: {
            /**
             * @description Liquid template; sees `ticket`, `client`, `contact`, `agent`, `business`
             * @example Hello {{ contact.name }}, we look into #{{ ticket.number }}.
             */
            body?: string;
            name?: string;
        };
        DeskCannedReplyInput: {
            /**
             * @description Liquid template; sees `ticket`, `client`, `contact`, `agent`, `business`
             * @example Hello {{ contact.name }}, we look into #{{ ticket.number }}.
             */
            body: string;
            name: string;
        };
        DeskCannedReplyList: {
            data: components["schemas"]["DeskCannedReply"][];
        };
        DeskCannedReplyPreviewInput: {
            /**
             * @description Liquid template; sees `ticket`, `client`, `contact`, `agent`, `business`
             * @example Hello {{ contact.name }}, we look into #{{ ticket.number }}.
             */
            body: string;
            ticketId?: string | null;
        };
        DeskClientPolicy: {
            /** @example cus_01jd7n3xq8e5fv0k2m4p6r8t9w */
            customerId: string;
            /** @example slp_01jd7n3xq8e5fv0k2m4p6r8t9w */
            policyId: string;
        };
        DeskClientPolicy2: {
            policyId: string | null;
        };
        DeskClientPolicyList: {
            data: components["schemas"]["DeskClientPolicy"][];
            nextCursor: string | null;
        };
        DeskClientTicket: {
            byPriority: {
                high: number;
                low: number;
                normal: number;
                urgent: number;
            };
            /** @example cus_01jd7n3xq8e5fv0k2m4p6r8t9w */
            customerId: string;
            latest: components["schemas"]["TicketRow"][];
            open: number;
            overdue: number;
        };
        DeskMail: {
            decidedAt: string | null;
            /** @example inm_01jd7n3xq8e5fv0k2m4p6r8t9w */
            id: string;
            /** @example mbx_01jd7n3xq8e5fv0k2m4p6r8t9w */
            mailboxId: string;
            /** @enum {string} */
            outcome: "waiting" | "ticket" | "reply" | "ignored" | "unreadable";
            reason: string | null;
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00.000Z
             */
            receivedAt: string;
            replyId: string | null;
            sender: string | null;
            sizeBytes: number;
            subject: string | null;
            ticketId: string | null;
        };
        DeskMailbox: {
            acceptsAutomated: boolean;
            address: string;
            checkedAt: string | null;
            /** @description A mail server may post mails to it */
            hasToken: boolean;
            /** @example mbx_01jd7n3xq8e5fv0k2m4p6r8t9w */
            id: string;
            imap: {
                folder: string;
                host: string;
                port: number;
                user: string;
            } | null;
            isActive: boolean;
            lastError: string | null;
            name: string;
            polledAt: string | null;
            queueId: string | null;
            usesPlusAddress: boolean;
            version: number;
        };
        DeskMailboxChange: {
            /** @description Mails of machines (monitoring) make tickets; automatic answers never do */
            acceptsAutomated?: boolean;
            /** @example help@example.com */
            address?: string;
            imap?: components["schemas"]["DeskMailboxChangeImap"] | null;
            isActive?: boolean;
            name?: string;
            queueId?: string | null;
            /** @description Answers go to name+tag@…, so that they find their ticket whatever was cut */
            usesPlusAddress?: boolean;
        };
        DeskMailboxChangeImap: {
            folder?: string;
            host: string;
            /** @description Kept sealed, shown nowhere */
            password?: string;
            /** @default 993 */
            port: number;
            user: string;
        };
        DeskMailboxInput: {
            /** @description Mails of machines (monitoring) make tickets; automatic answers never do */
            acceptsAutomated: boolean;
            /** @example help@example.com */
            address: string;
            imap: components["schemas"]["DeskMailboxChangeImap"] | null;
            isActive: boolean;
            name: string;
            queueId: string | null;
            /** @description Answers go to name+tag@…, so that they find their ticket whatever was cut */
            usesPlusAddress: boolean;
        };
        DeskMailboxList: {
            data: components["schemas"]["DeskMailbox"][];
        };
        DeskMailboxMail: {
            id: string | null;
            isRepeat: boolean;
        };
        DeskMailboxToken: {
            token: string;
        };
        DeskMailList: {
            data: components["schemas"]["DeskMail"][];
            nextCursor: string | null;
        };
        DeskPolicy: {
            /** @example cal_01jd7n3xq8e5fv0k2m4p6r8t9w */
            calendarId: string;
            /** @example slp_01jd7n3xq8e5fv0k2m4p6r8t9w */
            id: string;
            isDefault: boolean;
            name: string;
            targets: components["schemas"]["DeskPolicyTarget"];
            version: number;
            /** @description Share of a target after which a warning is given */
            warnPercent: number;
        };
        DeskPolicyChange: {
            /** @example cal_01jd7n3xq8e5fv0k2m4p6r8t9w */
            calendarId?: string;
            isDefault?: boolean;
            name?: string;
            targets?: components["schemas"]["DeskPolicyTarget"];
            /** @description Share of a target after which a warning is given */
            warnPercent?: number;
        };
        DeskPolicyInput: {
            /** @example cal_01jd7n3xq8e5fv0k2m4p6r8t9w */
            calendarId: string;
            isDefault: boolean;
            name: string;
            targets: components["schemas"]["DeskPolicyTarget"];
            /** @description Share of a target after which a warning is given */
            warnPercent: number;
        };
        DeskPolicyList: {
            data: components["schemas"]["DeskPolicy"][];
        };
        DeskPolicyTarget: {
            high: components["schemas"]["DeskPolicyTargetLow"];
            low: components["schemas"]["DeskPolicyTargetLow"];
            normal: components["schemas"]["DeskPolicyTargetLow"];
            urgent: components["schemas"]["DeskPolicyTargetLow"];
        };
        DeskPolicyTargetLow: {
            resolutionMinutes: number | null;
            responseMinutes: number | null;
        };
        DeskQueue: {
            /** @example que_01jd7n3xq8e5fv0k2m4p6r8t9w */
            id: string;
            /** @description Takes no ticket any more; those in it stay */
            isArchived: boolean;
            isDefault: boolean;
            name: string;
            policyId: string | null;
            version: number;
        };
        DeskQueueChange: {
            /** @description Takes no ticket any more; those in it stay */
            isArchived?: boolean;
            isDefault?: boolean;
            name?: string;
            policyId?: string | null;
        };
        DeskQueueCount: {
            open: number;
            overdue: number;
            queueId: string | null;
            unassigned: number;
        };
        DeskQueueCountList: {
            data: components["schemas"]["DeskQueueCount"][];
        };
        DeskQueueInput: {
            isDefault: boolean;
            name: string;
            policyId: string | null;
        };
        DeskQueueList: {
            data: components["schemas"]["DeskQueue"][];
        };
        DeskRating: {
            business: string;
            number: number;
            score: number | null;
            subject: string;
        };
        DeskRatingInput: {
            comment?: string | null;
            /** @description 1 (badly) to 5 (well) */
            score: number;
        };
        DeskSetting: {
            /** @description Who writes or asks in the portal gets a mail with the ticket's number */
            acknowledges: boolean;
            /** @description A resolved ticket's requester is asked how it went */
            asksRating: boolean;
            /** @description 0: resolved tickets stay so */
            closeAfterDays: number;
            reopenDays: number;
            version: number;
        };
        DeskSettingChange: {
            /** @description Who writes or asks in the portal gets a mail with the ticket's number */
            acknowledges?: boolean;
            /** @description A resolved ticket's requester is asked how it went */
            asksRating?: boolean;
            /** @description 0: resolved tickets stay so */
            closeAfterDays?: number;
            reopenDays?: number;
        };
        Event: {
            data: {
                [key: string]: unknown;
            };
            datacontenttype: string;
            dataversion: string;
            /** @example evt_01jd7n3xq8e5fv0k2m4p6r8t9w */
            id: string;
            source: string;
            /** @enum {string} */
            specversion: "1.0";
            subject: string;
            time: string;
            type: string;
        };
        Event2: {
            /** @example evt_01jd7n3xq8e5fv0k2m4p6r8t9w */
            id: string;
            isNew: boolean;
        };
        EventInput: {
            data: {
                [key: string]: unknown;
            };
            /** @description The same key is the same event, for ever; an Idempotency-Key is forgotten after three days */
            key?: string;
            subject: string;
            /** @example sales.order.placed */
            type: string;
        };
        EventList: {
            data: components["schemas"]["Event"][];
            hasMore: boolean;
            nextCursor: string;
        };
        EventType: {
            /** @description Published by the business itself */
            isOwn: boolean;
            sample: {
                [key: string]: unknown;
            };
            schema: {
                [key: string]: unknown;
            };
            summary: string;
            type: string;
            version: number;
        };
        EventTypeInput: {
            sample: {
                [key: string]: unknown;
            };
            schema: {
                [key: string]: unknown;
            };
            summary: string;
            /** @example sales.order.placed */
            type: string;
        };
        EventTypeList: {
            data: components["schemas"]["EventType"][];
        };
        Expense: {
            approvedAt: string | null;
            /** @example EUR */
            billCurrency: string;
            category: string | null;
            /**
             * @description Amount in minor units (cents)
             * @example 1250
             */
            costMinor: string;
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00.000Z
             */
            createdAt: string;
            /** @example EUR */
            currency: string;
            customerId: string;
            description: string;
            /** @example 12.50 */
            exchangeRate: string;
            hasReceipt: boolean;
            /** @example xps_01jd7n3xq8e5fv0k2m4p6r8t9w */
            id: string;
            isBillable: boolean;
            isBilled: boolean;
            isReimbursable: boolean;
            /** @example 12.50 */
            markupPercent: string;
            person: string;
            priceMinor: string | null;
            projectId: string | null;
            reimbursedAt: string | null;
            /** @example 2026-11-21 */
            spentOn: string;
            /** @enum {string} */
            state: "logged" | "rejected" | "approved";
            taskId: string | null;
            taxClass: string | null;
            ticketId: string | null;
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00.000Z
             */
            updatedAt: string;
            userId: string;
            version: number;
        };
        ExpenseChange: {
            /** @example EUR */
            billCurrency?: string;
            category?: string | null;
            /**
             * @description Amount in minor units (cents)
             * @example 1250
             */
            costMinor?: string;
            /** @example EUR */
            currency?: string;
            /** @example cus_01jd7n3xq8e5fv0k2m4p6r8t9w */
            customerId?: string;
            description?: string;
            /** @example 12.50 */
            exchangeRate?: string;
            isBillable?: boolean;
            isReimbursable?: boolean;
            /** @example 10 */
            markupPercent?: string;
            projectId?: string | null;
            /** @example 2026-11-21 */
            spentOn?: string;
            taskId?: string | null;
            taxClass?: string | null;
            ticketId?: string | null;
        };
        ExpenseInput: {
            /** @example EUR */
            billCurrency?: string;
            category?: string | null;
            /**
             * @description Amount in minor units (cents)
             * @example 1250
             */
            costMinor: string;
            /** @example EUR */
            currency: string;
            /** @example cus_01jd7n3xq8e5fv0k2m4p6r8t9w */
            customerId?: string;
            description: string;
            /** @example 12.50 */
            exchangeRate?: string;
            isBillable?: boolean;
            isReimbursable?: boolean;
            /** @example 10 */
            markupPercent?: string;
            projectId?: string | null;
            /** @example 2026-11-21 */
            spentOn: string;
            taskId?: string | null;
            taxClass?: string | null;
            ticketId?: string | null;
            /** @example usr_01jd7n3xq8e5fv0k2m4p6r8t9w */
            userId?: string;
        };
        ExpenseList: {
            data: components["schemas"]["Expense"][];
            nextCursor: string | null;
        };
        FileCopy: {
            height: number;
            /** @example fil_01jd7n3xq8e5fv0k2m4p6r8t9w */
            id: string;
            sizeBytes: number;
            url: string;
            width: number;
        };
        Home: {
            brokenConnections: {
                connector: string;
                id: string;
                reason: string | null;
                state: string;
            }[] | null;
            events: {
                /**
                 * Format: date-time
                 * @example 2026-11-21T09:30:00.000Z
                 */
                at: string;
                by: string;
                eventId: string;
                subject: string;
                type: string;
            }[];
            lowStock: number | null;
            money: {
                /** @example EUR */
                currency: string;
                openInvoices: number;
                /**
                 * @description Amount in minor units (cents)
                 * @example 1250
                 */
                openMinor: string;
                overdueInvoices: number;
                /**
                 * @description Amount in minor units (cents)
                 * @example 1250
                 */
                overdueMinor: string;
            }[] | null;
            sales: {
                channel: string;
                /** @example EUR */
                currency: string;
                orders: number;
                /**
                 * @description Amount in minor units (cents)
                 * @example 1250
                 */
                totalMinor: string;
            }[] | null;
            tickets: {
                open: number;
                overdue: number;
                unassigned: number;
            } | null;
            /** @example 2026-11-21 */
            today: string;
        };
        HubAssistant: {
            mayWrite: boolean;
            version: number;
        };
        HubAssistantInput: {
            mayWrite: boolean;
        };
        HubBrand: {
            accent: string | null;
            logo: string | null;
            own: {
                accent: string | null;
                logo: string | null;
                product: string | null;
                texts: components["schemas"]["HubBrandText"];
            };
            product: string | null;
            texts: components["schemas"]["HubBrandText"];
            version: number;
        };
        HubBrandInput: {
            accent: string | null;
            logo: string | null;
            product: string | null;
            texts: components["schemas"]["HubBrandText"];
        };
        HubBrandText: {
            el?: components["schemas"]["HubBrandTextEn"];
            en?: components["schemas"]["HubBrandTextEn"];
        };
        HubBrandTextEn: {
            consentText?: string;
            disconnectText?: string;
            intro?: string;
            keyText?: string;
            noApp?: string;
            sealed?: string;
            title?: string;
        };
        HubLogPolicy: {
            doneDays: number;
            failedDays: number;
            version: number;
        };
        HubLogPolicyInput: {
            doneDays: number;
            failedDays: number;
        };
        HubRecord: {
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00.000Z
             */
            changedAt: string;
            deletedAt: string | null;
            domainError: string | null;
            domainId: string | null;
            domainState: string;
            fields: {
                at: string | null;
                by: string | null;
                field: string;
                rule: string | null;
                run: string | null;
                value: unknown;
            }[];
            /** @example rec_01jd7n3xq8e5fv0k2m4p6r8t9w */
            id: string;
            kind: string;
            links: {
                /** @example conn_01jd7n3xq8e5fv0k2m4p6r8t9w */
                connection: string;
                connector: string;
                externalId: string;
                ours: {
                    [key: string]: unknown;
                };
                remoteAt: string | null;
                resource: string;
                state: string;
                theirs: {
                    [key: string]: unknown;
                };
                /**
                 * Format: date-time
                 * @example 2026-11-21T09:30:00.000Z
                 */
                updatedAt: string;
                waits: string | null;
            }[];
            title: string;
            version: number;
        };
        HubRecordList: {
            data: components["schemas"]["HubRecordRow"][];
            nextCursor: string | null;
        };
        HubRecordRetry: {
            connections: number;
        };
        HubRecordRow: {
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00.000Z
             */
            changedAt: string;
            deletedAt: string | null;
            domainError: string | null;
            domainId: string | null;
            domainState: string;
            /** @example rec_01jd7n3xq8e5fv0k2m4p6r8t9w */
            id: string;
            kind: string;
            title: string;
            version: number;
        };
        Integration: {
            about: string;
            actions: {
                about: string;
                action: string;
                input: {
                    [key: string]: unknown;
                };
                output: {
                    [key: string]: unknown;
                };
                writes: boolean;
            }[];
            auth: {
                inputs: {
                    [key: string]: unknown;
                } | null;
                key: {
                    [key: string]: unknown;
                } | null;
                kind: string;
                scopes: string[];
                secrets: {
                    [key: string]: unknown;
                } | null;
            };
            bypass: {
                check: string;
                reason: string;
            }[];
            capabilities: {
                /** @enum {string} */
                direction: "both" | "pull" | "push";
                everyMin: number;
                kind: string;
                name: string;
                needs: string[];
                resource: string;
                verbs: string[];
            }[];
            /** @enum {string} */
            category: "accounting" | "payments" | "shop" | "mail" | "communication" | "marketing" | "crm" | "scheduling" | "documents" | "automation" | "courier" | "inventory" | "psa";
            connections: number;
            hasApp: boolean;
            hasWebhooks: boolean;
            hosts: string[];
            icon: {
                colour: string;
                letters: string;
            };
            isOn: boolean;
            limits: {
                max: number;
                name: string;
                perSeconds: number | null;
            }[];
            name: string;
            order: number;
            settings: {
                [key: string]: unknown;
            };
            several: boolean;
            slug: string;
            website: string;
        };
        IntegrationActionInput: {
            input?: {
                [key: string]: unknown;
            };
            key?: string;
        };
        IntegrationApp: {
            clientId: string | null;
            hasWebhookSecret: boolean;
            redirectUrl: string;
            webhookUrl: string | null;
            whose: ("own" | "installation") | null;
        };
        IntegrationAppInput: {
            clientId: string;
            clientSecret: string;
            webhookSecret?: string;
        };
        IntegrationAskedAction: {
            action: string;
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00.000Z
             */
            askedAt: string;
            askedBy: string;
            attempts: number;
            /** @example conn_01jd7n3xq8e5fv0k2m4p6r8t9w */
            connectionId: string;
            durationMs: number | null;
            endedAt: string | null;
            error: string | null;
            errorClass: string | null;
            /** @example act_01jd7n3xq8e5fv0k2m4p6r8t9w */
            id: string;
            key: string;
            request: unknown;
            response: unknown;
            result: {
                [key: string]: unknown;
            } | null;
            /** @enum {string} */
            state: "waiting" | "done" | "failed";
        };
        IntegrationAskedActionList: {
            data: components["schemas"]["IntegrationAskedAction"][];
            nextCursor: string | null;
        };
        IntegrationBackfill: {
            runs: {
                resource: string;
                /** @example run_01jd7n3xq8e5fv0k2m4p6r8t9w */
                run: string;
            }[];
        };
        IntegrationBackfillInput: {
            /** @example contacts */
            entity?: string;
        };
        IntegrationConflict: {
            base: unknown;
            decidedAt: string | null;
            decidedBy: string | null;
            externalId: string;
            field: string;
            /** @example conf_01jd7n3xq8e5fv0k2m4p6r8t9w */
            id: string;
            kind: string;
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00.000Z
             */
            openedAt: string;
            ours: unknown;
            /** @example rec_01jd7n3xq8e5fv0k2m4p6r8t9w */
            record: string;
            resource: string;
            /** @enum {string} */
            state: "open" | "ours" | "theirs" | "edited";
            theirs: unknown;
            title: string;
        };
        IntegrationConflictDecide: {
            decided: number;
        };
        IntegrationConflictDecideInput: {
            always?: boolean;
            /** @enum {string} */
            keep: "ours" | "theirs" | "edited";
            value?: unknown;
        };
        IntegrationConflictList: {
            data: components["schemas"]["IntegrationConflict"][];
            nextCursor: string | null;
        };
        IntegrationConnect: {
            connection: components["schemas"]["IntegrationConnected"];
            consentUrl: string | null;
        };
        IntegrationConnected: {
            account: {
                id: string;
                label: string;
            } | null;
            connectedAt: string | null;
            connector: string;
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00.000Z
             */
            createdAt: string;
            /** @example conn_01jd7n3xq8e5fv0k2m4p6r8t9w */
            id: string;
            inputs: {
                [key: string]: string;
            };
            isSandbox: boolean;
            name: string;
            pausedUntil: string | null;
            reason: string | null;
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00.000Z
             */
            since: string;
            /** @enum {string} */
            state: "disconnected" | "connecting" | "connected" | "expired" | "error" | "paused";
            syncedAt: string | null;
            testedAt: string | null;
            testError: string | null;
            version: number;
        };
        IntegrationConnectedList: {
            data: components["schemas"]["IntegrationConnected"][];
            nextCursor: string | null;
        };
        IntegrationConnectInput: {
            inputs?: {
                [key: string]: string;
            };
            sandbox?: boolean;
            secrets?: {
                [key: string]: string;
            };
            settings?: {
                [key: string]: unknown;
            };
        };
        IntegrationDelivery: {
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00.000Z
             */
            at: string;
            attempts: number;
            body: string | null;
            /** @example whe_01jd7n3xq8e5fv0k2m4p6r8t9w */
            endpointId: string;
            errorClass: string | null;
            eventId: string;
            eventType: string;
            /** @example dlv_01jd7n3xq8e5fv0k2m4p6r8t9w */
            id: string;
            nextAttemptAt: string | null;
            /** @enum {string} */
            state: "waiting" | "delivered" | "exhausted";
            status: number | null;
        };
        IntegrationDeliveryAttempt: {
            /** @example dlv_01jd7n3xq8e5fv0k2m4p6r8t9w */
            deliveryId: string;
            /** @example whe_01jd7n3xq8e5fv0k2m4p6r8t9w */
            endpointId: string;
            errorClass: string | null;
            errorText: string | null;
            eventId: string;
            nextAttemptAt: string | null;
            number: number;
            request: components["schemas"]["IntegrationLogDataRequest"];
            response: components["schemas"]["IntegrationLogDataResponse"] | null;
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00.000Z
             */
            sentAt: string;
            /** @enum {string} */
            state: "waiting" | "delivered" | "exhausted";
            status: number | null;
            timings: components["schemas"]["IntegrationLogDataTiming"];
        };
        IntegrationDeliveryAttemptList: {
            data: components["schemas"]["IntegrationDeliveryAttempt"][];
        };
        IntegrationDeliveryList: {
            data: components["schemas"]["IntegrationDeliveryRow"][];
            nextCursor: string | null;
        };
        IntegrationDeliveryPolicy: {
            deliveredDays: number;
            failedDays: number;
            version: number;
        };
        IntegrationDeliveryPolicyInput: {
            deliveredDays: number;
            failedDays: number;
        };
        IntegrationDeliveryRow: {
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00.000Z
             */
            at: string;
            attempts: number;
            /** @example whe_01jd7n3xq8e5fv0k2m4p6r8t9w */
            endpointId: string;
            errorClass: string | null;
            eventId: string;
            eventType: string;
            /** @example dlv_01jd7n3xq8e5fv0k2m4p6r8t9w */
            id: string;
            nextAttemptAt: string | null;
            /** @enum {string} */
            state: "waiting" | "delivered" | "exhausted";
            status: number | null;
        };
        IntegrationDryRun: {
            /** @example run_01jd7n3xq8e5fv0k2m4p6r8t9w */
            run: string;
        };
        IntegrationDryRunInput: {
            /** @example contacts */
            entity: string;
            full?: boolean;
        };
        IntegrationGrowbuilderSetting: {
            autoCreateInvoices: boolean;
            autoSyncProducts: boolean;
            enabled: boolean;
            siteId: string | null;
            syncInventory: boolean;
            version: number;
        };
        IntegrationGrowbuilderSettingInput: {
            autoCreateInvoices?: boolean;
            autoSyncProducts?: boolean;
            enabled?: boolean;
            siteId?: string | null;
            syncInventory?: boolean;
        };
        IntegrationGrowbuilderSyncLog: {
            action: string;
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00.000Z
             */
            createdAt: string;
            detail: unknown;
            id: string;
            isOk: boolean;
        };
        IntegrationGrowbuilderSyncLogList: {
            data: components["schemas"]["IntegrationGrowbuilderSyncLog"][];
            nextCursor: string | null;
        };
        IntegrationGrowbuilderTest: {
            checks: {
                check: string;
                hint: string | null;
                isOk: boolean;
            }[];
            isOk: boolean;
        };
        IntegrationGrowmarketSetting: {
            autoCreateInvoices: boolean;
            autoSyncProducts: boolean;
            /** @example 10 */
            commissionRate: string;
            enabled: boolean;
            sellerId: string | null;
            syncInventory: boolean;
            version: number;
        };
        IntegrationGrowmarketSettingInput: {
            autoCreateInvoices?: boolean;
            autoSyncProducts?: boolean;
            /** @example 10 */
            commissionRate?: string;
            enabled?: boolean;
            sellerId?: string | null;
            syncInventory?: boolean;
        };
        IntegrationInboundCount: {
            count: number;
            day: string;
            /** @enum {string} */
            outcome: "taken" | "repeated" | "handshake" | "unrouted" | "unknown" | "missing" | "malformed" | "stale" | "wrong" | "no_secret" | "too_large";
            slug: string;
        };
        IntegrationInboundCountList: {
            data: components["schemas"]["IntegrationInboundCount"][];
        };
        IntegrationInboundMessage: {
            account: string | null;
            attempts: number;
            /** @description The body byte for byte */
            base64: string;
            contentType: string;
            doneAt: string | null;
            eventId: string;
            headers: {
                [key: string]: string;
            };
            /** @example inm_01jd7n3xq8e5fv0k2m4p6r8t9w */
            id: string;
            lastError: string | null;
            method: string;
            nextTryAt: string | null;
            owner: string | null;
            query: string;
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00.000Z
             */
            receivedAt: string;
            /** @description Bytes of the body */
            size: number;
            slug: string;
            /** @enum {string} */
            state: "open" | "done" | "dead";
            text: string | null;
        };
        IntegrationInboundMessageList: {
            data: components["schemas"]["IntegrationInboundMessageRow"][];
            nextCursor: string | null;
        };
        IntegrationInboundMessageReplay: {
            isMore: boolean;
            replayed: number;
        };
        IntegrationInboundMessageReplayInput: {
            eventId?: string;
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00.000Z
             */
            from?: string;
            owner?: string;
            /**
             * @description The name in the address
             * @example warehouse
             */
            slug?: string;
            /** @enum {string} */
            state?: "dead" | "done";
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00.000Z
             */
            to?: string;
        };
        IntegrationInboundMessageRow: {
            account: string | null;
            attempts: number;
            contentType: string;
            doneAt: string | null;
            eventId: string;
            /** @example inm_01jd7n3xq8e5fv0k2m4p6r8t9w */
            id: string;
            lastError: string | null;
            nextTryAt: string | null;
            owner: string | null;
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00.000Z
             */
            receivedAt: string;
            /** @description Bytes of the body */
            size: number;
            slug: string;
            /** @enum {string} */
            state: "open" | "done" | "dead";
        };
        IntegrationInboundSource: {
            /** @description Where the outside system sends to; without the host when MORTISE_URL is not set */
            address: string;
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00.000Z
             */
            createdAt: string;
            eventId: (components["schemas"]["IntegrationInboundSourceEventId"] | components["schemas"]["IntegrationInboundSourceEventId2"]) | null;
            /** @example ins_01jd7n3xq8e5fv0k2m4p6r8t9w */
            id: string;
            name: string;
            slug: string;
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00.000Z
             */
            updatedAt: string;
            verification: components["schemas"]["IntegrationInboundSourceVerificationPreset"] | components["schemas"]["IntegrationInboundSourceVerificationHmac"] | components["schemas"]["IntegrationInboundSourceVerificationBasic"] | components["schemas"]["IntegrationInboundSourceVerificationApiKey"] | components["schemas"]["IntegrationInboundSourceVerificationAddress"];
            version: number;
        };
        IntegrationInboundSource2: {
            /** @description Where the outside system sends to; without the host when MORTISE_URL is not set */
            address: string;
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00.000Z
             */
            createdAt: string;
            eventId: (components["schemas"]["IntegrationInboundSourceEventId"] | components["schemas"]["IntegrationInboundSourceEventId2"]) | null;
            /** @example ins_01jd7n3xq8e5fv0k2m4p6r8t9w */
            id: string;
            name: string;
            /** @description Shown only now */
            secret: string;
            slug: string;
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00.000Z
             */
            updatedAt: string;
            verification: components["schemas"]["IntegrationInboundSourceVerificationPreset"] | components["schemas"]["IntegrationInboundSourceVerificationHmac"] | components["schemas"]["IntegrationInboundSourceVerificationBasic"] | components["schemas"]["IntegrationInboundSourceVerificationApiKey"] | components["schemas"]["IntegrationInboundSourceVerificationAddress"];
            version: number;
        };
        IntegrationInboundSourceChange: {
            eventId?: (components["schemas"]["IntegrationInboundSourceEventId"] | components["schemas"]["IntegrationInboundSourceEventId2"]) | null;
            name?: string;
            verification?: components["schemas"]["IntegrationInboundSourceVerificationPreset"] | components["schemas"]["IntegrationInboundSourceVerificationHmac"] | components["schemas"]["IntegrationInboundSourceVerificationBasic"] | components["schemas"]["IntegrationInboundSourceVerificationApiKey"] | components["schemas"]["IntegrationInboundSourceVerificationAddress"];
        };
        IntegrationInboundSourceEventId: {
            /** @description In small letters */
            header: string;
        };
        IntegrationInboundSourceEventId2: {
            /** @example data.id */
            field: string;
        };
        IntegrationInboundSourceInput: {
            eventId?: (components["schemas"]["IntegrationInboundSourceEventId"] | components["schemas"]["IntegrationInboundSourceEventId2"]) | null;
            handshakeToken?: string;
            name: string;
            secret?: string;
            /**
             * @description The name in the address
             * @example warehouse
             */
            slug: string;
            verification: components["schemas"]["IntegrationInboundSourceVerificationPreset"] | components["schemas"]["IntegrationInboundSourceVerificationHmac"] | components["schemas"]["IntegrationInboundSourceVerificationBasic"] | components["schemas"]["IntegrationInboundSourceVerificationApiKey"] | components["schemas"]["IntegrationInboundSourceVerificationAddress"];
        };
        IntegrationInboundSourceList: {
            data: components["schemas"]["IntegrationInboundSource"][];
            nextCursor: string | null;
        };
        IntegrationInboundSourceSecret: {
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00.000Z
             */
            createdAt: string;
            /** @example isk_01jd7n3xq8e5fv0k2m4p6r8t9w */
            id: string;
            liveUntil: string | null;
            /** @enum {string} */
            use: "signature" | "handshake";
        };
        IntegrationInboundSourceSecretInput: {
            /** @default 24 */
            overlapHours: number;
            secret?: string;
        };
        IntegrationInboundSourceSecretList: {
            data: components["schemas"]["IntegrationInboundSourceSecret"][];
        };
        IntegrationInboundSourceVerificationAddress: {
            /** @enum {string} */
            kind: "address";
        };
        IntegrationInboundSourceVerificationApiKey: {
            /** @description In small letters */
            header: string;
            /** @enum {string} */
            kind: "api_key";
            prefix?: string;
        };
        IntegrationInboundSourceVerificationBasic: {
            /** @enum {string} */
            kind: "basic";
        };
        IntegrationInboundSourceVerificationHmac: {
            /** @enum {string} */
            encoding?: "hex" | "base64";
            /** @enum {string} */
            hash?: "sha1" | "sha256" | "sha512";
            /** @description In small letters */
            header: string;
            /** @description In small letters */
            idHeader?: string;
            /** @enum {string} */
            key?: "text" | "base64" | "hex" | "whsec" | "sha256" | "nfkd";
            /** @enum {string} */
            kind: "hmac";
            prefix?: string;
            /** @description Text with {body}, {timestamp}, {id}, {method}, {url} */
            signed?: string;
            /** @description In small letters */
            timestampHeader?: string;
            /** @enum {string} */
            timestampUnit?: "s" | "ms";
            toleranceSeconds?: number;
        };
        IntegrationInboundSourceVerificationPreset: {
            /** @enum {string} */
            kind: "preset";
            /** @enum {string} */
            preset: "stripe" | "mailchimp" | "mailchimp-unsigned" | "mandrill" | "calendly" | "shopify" | "woocommerce" | "docusign" | "github" | "meta" | "xero" | "quickbooks" | "slack" | "hubspot" | "twilio" | "paypal" | "standard-webhooks" | "svix" | "easypost" | "connectwise" | "autotask" | "zoho" | "freshbooks" | "microsoft-graph" | "google-push" | "pipedrive" | "salesforce" | "address";
        };
        IntegrationList: {
            data: components["schemas"]["Integration"][];
            nextCursor: string | null;
        };
        IntegrationLog: {
            data: ({
                /** @example dlv_01jd7n3xq8e5fv0k2m4p6r8t9w */
                deliveryId: string;
                /** @enum {string} */
                direction: "out";
                /** @example whe_01jd7n3xq8e5fv0k2m4p6r8t9w */
                endpointId: string;
                errorClass: string | null;
                errorText: string | null;
                eventId: string;
                nextAttemptAt: string | null;
                number: number;
                request: components["schemas"]["IntegrationLogDataRequest"];
                response: components["schemas"]["IntegrationLogDataResponse"] | null;
                /**
                 * Format: date-time
                 * @example 2026-11-21T09:30:00.000Z
                 */
                sentAt: string;
                /** @enum {string} */
                state: "waiting" | "delivered" | "exhausted";
                status: number | null;
                timings: components["schemas"]["IntegrationLogDataTiming"];
            } | {
                attempts: number;
                /** @enum {string} */
                direction: "in";
                errorText: string | null;
                /** @example inm_01jd7n3xq8e5fv0k2m4p6r8t9w */
                messageId: string;
                /**
                 * Format: date-time
                 * @example 2026-11-21T09:30:00.000Z
                 */
                sentAt: string;
                slug: string;
                /** @enum {string} */
                state: "open" | "done" | "dead";
                vendorEventId: string;
            })[];
            nextCursor: string | null;
        };
        IntegrationLogDataRequest: {
            headers: {
                [key: string]: string;
            };
        };
        IntegrationLogDataResponse: {
            body: string | null;
            headers: {
                [key: string]: unknown;
            };
            isTruncated: boolean;
        };
        IntegrationLogDataTiming: {
            connectMs: number | null;
            firstByteMs: number | null;
            totalMs: number;
        };
        IntegrationMapping: {
            mappings: components["schemas"]["IntegrationMapping2"][];
        };
        IntegrationMapping2: {
            authority: {
                [key: string]: "ours" | "theirs" | "newest" | "ask";
            };
            entity: string;
            fields: {
                /** @enum {string} */
                authority: "ours" | "theirs" | "newest" | "ask";
                codec: string;
                field: string;
                isGuarded: boolean;
                isOpen: boolean;
                isWritable: boolean;
                path: string;
            }[];
            kind: string;
            name: string;
            rules: {
                [key: string]: components["schemas"]["IntegrationMappingMappingRuleDirect"] | components["schemas"]["IntegrationMappingMappingRuleLookup"] | components["schemas"]["IntegrationMappingMappingRuleFormula"];
            };
            version: number;
        };
        IntegrationMappingInput: {
            authority?: {
                [key: string]: "ours" | "theirs" | "newest" | "ask";
            };
            /** @example contacts */
            entity: string;
            rules: {
                [key: string]: components["schemas"]["IntegrationMappingMappingRuleDirect"] | components["schemas"]["IntegrationMappingMappingRuleLookup"] | components["schemas"]["IntegrationMappingMappingRuleFormula"];
            };
        };
        IntegrationMappingMappingRuleDirect: {
            isReadOnly?: boolean;
            /** @enum {string} */
            kind: "direct";
            /**
             * @example metadata.vat_id
             * @example custom[key=vat].value
             */
            path: string;
        };
        IntegrationMappingMappingRuleFormula: {
            /** @example raw.first + ' ' + raw.last */
            get: string;
            /** @enum {string} */
            kind: "formula";
            put?: {
                /** @example raw.first + ' ' + raw.last */
                formula: string;
                /**
                 * @example metadata.vat_id
                 * @example custom[key=vat].value
                 */
                path: string;
            };
        };
        IntegrationMappingMappingRuleLookup: {
            isReadOnly?: boolean;
            /** @enum {string} */
            kind: "lookup";
            otherwise?: string | number | boolean | null;
            /**
             * @example metadata.vat_id
             * @example custom[key=vat].value
             */
            path: string;
            table: {
                [key: string]: string | number | boolean | null;
            };
        };
        IntegrationMappingPlace: {
            custom: {
                label: string;
                path: string;
            }[];
            places: string[];
        };
        IntegrationMappingPreview: {
            after: {
                [key: string]: unknown;
            } | null;
            before: {
                [key: string]: unknown;
            } | null;
            error: string | null;
            externalId: string;
            sent: {
                [key: string]: unknown;
            } | null;
            theirs: unknown;
        };
        IntegrationMappingPreviewInput: {
            authority?: {
                [key: string]: "ours" | "theirs" | "newest" | "ask";
            };
            /** @example contacts */
            entity: string;
            externalId?: string;
            rules: {
                [key: string]: components["schemas"]["IntegrationMappingMappingRuleDirect"] | components["schemas"]["IntegrationMappingMappingRuleLookup"] | components["schemas"]["IntegrationMappingMappingRuleFormula"];
            };
        };
        IntegrationMappingRollbackInput: {
            version: number;
        };
        IntegrationMappingVersion: {
            versions: {
                authority: {
                    [key: string]: "ours" | "theirs" | "newest" | "ask";
                };
                /**
                 * Format: date-time
                 * @example 2026-11-21T09:30:00.000Z
                 */
                madeAt: string;
                madeBy: string;
                rules: {
                    [key: string]: components["schemas"]["IntegrationMappingMappingRuleDirect"] | components["schemas"]["IntegrationMappingMappingRuleLookup"] | components["schemas"]["IntegrationMappingMappingRuleFormula"];
                };
                version: number;
            }[];
        };
        IntegrationOauthUrl: {
            /** @example conn_01jd7n3xq8e5fv0k2m4p6r8t9w */
            connectionId: string;
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00.000Z
             */
            endsAt: string;
            url: string;
        };
        IntegrationPortal: {
            origins: string[];
            version: number;
        };
        IntegrationPortalInput: {
            /** @description Sites that may show the page in a frame */
            origins: string[];
        };
        IntegrationPortalLink: {
            consumer: string;
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00.000Z
             */
            expiresAt: string;
            /** @description For a frame, or to send the customer to; it is a login until it ends */
            url: string;
        };
        IntegrationPortalLinkEndInput: {
            consumer: string;
        };
        IntegrationPortalLinkInput: {
            consumer: string;
            /** @description Event types; * stands for all, of a domain or noun at the end */
            events: string[];
            /**
             * @description Narrows every endpoint of this customer to its own events (CEL); without it it gets all of these types
             * @example data.customerId == "cus_01kafe"
             */
            filter?: string;
            minutes?: number;
        };
        IntegrationQuarantine: {
            attempts: number;
            /** @enum {string} */
            direction: "pull" | "push";
            externalId: string | null;
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00.000Z
             */
            firstAt: string;
            key: string;
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00.000Z
             */
            lastAt: string;
            raw: unknown;
            reason: string;
            record: string | null;
            resource: string;
        };
        IntegrationQuarantineList: {
            data: components["schemas"]["IntegrationQuarantine"][];
            nextCursor: string | null;
        };
        IntegrationQuarantineRetry: {
            count: number;
        };
        IntegrationQuarantineRetryInput: {
            items: {
                /** @enum {string} */
                direction: "pull" | "push";
                key: string;
                resource: string;
            }[];
        };
        IntegrationSetting: {
            settings: {
                [key: string]: unknown;
            };
            version: number;
        };
        IntegrationSync: {
            /** @example conn_01jd7n3xq8e5fv0k2m4p6r8t9w */
            connectionId: string;
            resources: number;
        };
        IntegrationSyncInput: {
            /** @description Read everything, and find what was deleted there */
            full?: boolean;
        };
        IntegrationSyncLog: {
            action: string;
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00.000Z
             */
            at: string;
            changes: {
                [key: string]: unknown[];
            } | null;
            /** @enum {string} */
            direction: "pull" | "push";
            durationMs: number | null;
            error: string | null;
            errorClass: string | null;
            externalId: string | null;
            /** @example line_01jd7n3xq8e5fv0k2m4p6r8t9w */
            id: string;
            record: string | null;
            request: unknown;
            resource: string;
            response: unknown;
            /** @example run_01jd7n3xq8e5fv0k2m4p6r8t9w */
            run: string;
        };
        IntegrationSyncLogList: {
            data: components["schemas"]["IntegrationSyncLog"][];
            nextCursor: string | null;
        };
        IntegrationSyncRun: {
            counts: {
                [key: string]: number;
            };
            decidedBy: string | null;
            decision: ("released" | "discarded") | null;
            endedAt: string | null;
            error: string | null;
            errorClass: string | null;
            /** @example run_01jd7n3xq8e5fv0k2m4p6r8t9w */
            id: string;
            /** @enum {string} */
            kind: "changes" | "full" | "push" | "touch" | "preview" | "backfill";
            resource: string;
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00.000Z
             */
            startedAt: string;
            /** @enum {string} */
            state: "waiting" | "running" | "done" | "failed" | "cancelled" | "held";
        };
        IntegrationSyncRunList: {
            data: components["schemas"]["IntegrationSyncRun"][];
            nextCursor: string | null;
        };
        IntegrationSyncSchedule: {
            cron: string | null;
            /** @enum {string} */
            direction: "both" | "pull" | "push" | "off";
            dueAt: string | null;
            everyMin: number;
        };
        IntegrationSyncScheduleInput: {
            cron?: string | null;
            /** @enum {string} */
            direction?: "both" | "pull" | "push" | "off";
            everyMin?: number;
        };
        IntegrationSyncStatus: {
            /** @example conn_01jd7n3xq8e5fv0k2m4p6r8t9w */
            connectionId: string;
            resources: {
                changesSince: string | null;
                cron: string | null;
                /** @enum {string} */
                direction: "both" | "pull" | "push" | "off";
                dueAt: string | null;
                everyMin: number;
                fullAt: string | null;
                isRunning: boolean;
                resource: string;
            }[];
            runs: components["schemas"]["IntegrationSyncRun"][];
        };
        IntegrationWebhook: {
            attemptsMax: number;
            auth: components["schemas"]["IntegrationWebhookAuth"];
            concurrency: number;
            consumer: string | null;
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00.000Z
             */
            createdAt: string;
            description: string | null;
            events: string[];
            filter: string | null;
            headers: string[];
            health: components["schemas"]["IntegrationWebhookHealth"];
            /** @example whe_01jd7n3xq8e5fv0k2m4p6r8t9w */
            id: string;
            isOrdered: boolean;
            /** @enum {string} */
            kind: "http" | "nats" | "amqp";
            name: string;
            ratePerSecond: number | null;
            /** @description Seconds to wait after each failed attempt; one attempt more than waits. Default: 5, 300, 1800, 7200, 18000, 36000, 36000 */
            retry: components["schemas"]["IntegrationWebhookRetry"];
            secrets: components["schemas"]["IntegrationWebhookSecret2"][];
            /** @enum {string} */
            shape: "full" | "thin" | "template";
            /** @enum {string} */
            state: "enabled" | "paused" | "disabled";
            stateReason: string | null;
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00.000Z
             */
            stateSince: string;
            template: string | null;
            timeoutMs: number;
            tls: components["schemas"]["IntegrationWebhookTl"] | null;
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00.000Z
             */
            updatedAt: string;
            url: string;
            version: number;
        };
        IntegrationWebhook2: {
            address: string | null;
            /** @example conn_01jd7n3xq8e5fv0k2m4p6r8t9w */
            connectionId: string;
            endsAt: string | null;
            error: string | null;
            /** @enum {string} */
            kind: "asked" | "app" | "none";
            madeAt: string | null;
            standing: number;
        };
        IntegrationWebhook3: {
            attemptsMax: number;
            auth: components["schemas"]["IntegrationWebhookAuth"];
            concurrency: number;
            consumer: string | null;
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00.000Z
             */
            createdAt: string;
            description: string | null;
            events: string[];
            filter: string | null;
            headers: string[];
            health: components["schemas"]["IntegrationWebhookHealth"];
            /** @example whe_01jd7n3xq8e5fv0k2m4p6r8t9w */
            id: string;
            isOrdered: boolean;
            /** @enum {string} */
            kind: "http" | "nats" | "amqp";
            name: string;
            ratePerSecond: number | null;
            /** @description Seconds to wait after each failed attempt; one attempt more than waits. Default: 5, 300, 1800, 7200, 18000, 36000, 36000 */
            retry: components["schemas"]["IntegrationWebhookRetry"];
            secret: string;
            secrets: components["schemas"]["IntegrationWebhookSecret2"][];
            /** @enum {string} */
            shape: "full" | "thin" | "template";
            /** @enum {string} */
            state: "enabled" | "paused" | "disabled";
            stateReason: string | null;
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00.000Z
             */
            stateSince: string;
            template: string | null;
            timeoutMs: number;
            tls: components["schemas"]["IntegrationWebhookTl"] | null;
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00.000Z
             */
            updatedAt: string;
            url: string;
            version: number;
        };
        IntegrationWebhookAuth: {
            kind: string;
            who?: string;
        };
        IntegrationWebhookDispatchInput: {
            data: {
                [key: string]: unknown;
            };
            subject?: string;
            /** @example sales.order.placed */
            type: string;
        };
        IntegrationWebhookHealth: {
            blockedUntil: string | null;
            failingSince: string | null;
            /** @description Attempts that failed in a row */
            failures: number;
            oldestWaitingSince: string | null;
            /** @description Deliveries that are not finished; counting stops at 10,000 */
            waiting: number;
        };
        IntegrationWebhookInput: {
            auth?: components["schemas"]["IntegrationWebhookInputAuthNone"] | components["schemas"]["IntegrationWebhookInputAuthBasic"] | components["schemas"]["IntegrationWebhookInputAuthBearer"] | components["schemas"]["IntegrationWebhookInputAuthOauth2"];
            concurrency?: number;
            consumer?: string | null;
            description?: string | null;
            /** @description Event types; * stands for all, of a domain or noun at the end */
            events?: string[];
            filter?: string | null;
            /** @description Headers of your own; their values are kept sealed */
            headers?: {
                [key: string]: string;
            };
            /** @description One after the other, in the order in which it happened */
            isOrdered?: boolean;
            /** @enum {string} */
            kind?: "http" | "nats" | "amqp";
            name?: string;
            ratePerSecond?: number | null;
            retry?: components["schemas"]["IntegrationWebhookRetry"] | null;
            /** @enum {string} */
            shape?: "full" | "thin" | "template";
            /** @enum {string} */
            state?: "enabled" | "paused" | "disabled";
            template?: string | null;
            timeoutMs?: number;
            tls?: components["schemas"]["IntegrationWebhookInputTl"] | null;
            /** @example https://example.com/hooks */
            url?: string;
        };
        IntegrationWebhookInput2: {
            auth?: components["schemas"]["IntegrationWebhookInputAuthNone"] | components["schemas"]["IntegrationWebhookInputAuthBasic"] | components["schemas"]["IntegrationWebhookInputAuthBearer"] | components["schemas"]["IntegrationWebhookInputAuthOauth2"];
            concurrency?: number;
            consumer?: string | null;
            description?: string | null;
            /** @description Event types; * stands for all, of a domain or noun at the end */
            events: string[];
            filter?: string | null;
            /** @description Headers of your own; their values are kept sealed */
            headers?: {
                [key: string]: string;
            };
            /** @description One after the other, in the order in which it happened */
            isOrdered?: boolean;
            /** @enum {string} */
            kind?: "http" | "nats" | "amqp";
            name: string;
            ratePerSecond?: number | null;
            retry?: components["schemas"]["IntegrationWebhookRetry"] | null;
            /** @description whsec_… (v1) or whsk_… (v1a); one is made without it */
            secret?: string;
            /** @enum {string} */
            shape?: "full" | "thin" | "template";
            /** @enum {string} */
            signature?: "v1" | "v1a";
            /** @enum {string} */
            state?: "enabled" | "paused";
            template?: string | null;
            timeoutMs?: number;
            tls?: components["schemas"]["IntegrationWebhookInputTl"] | null;
            /** @example https://example.com/hooks */
            url: string;
        };
        IntegrationWebhookInputAuthBasic: {
            /** @enum {string} */
            kind: "basic";
            password: string;
            user: string;
        };
        IntegrationWebhookInputAuthBearer: {
            /** @enum {string} */
            kind: "bearer";
            token: string;
        };
        IntegrationWebhookInputAuthNone: {
            /** @enum {string} */
            kind: "none";
        };
        IntegrationWebhookInputAuthOauth2: {
            audience?: string;
            clientId: string;
            clientSecret: string;
            /** @enum {string} */
            kind: "oauth2";
            scope?: string;
            /** @example https://id.example.com/token */
            tokenUrl: string;
        };
        IntegrationWebhookInputTl: {
            ca?: string;
            cert: string;
            key: string;
        };
        IntegrationWebhookList: {
            data: components["schemas"]["IntegrationWebhookRow"][];
            nextCursor: string | null;
        };
        IntegrationWebhookReplayInput: {
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00.000Z
             */
            from: string;
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00.000Z
             */
            to?: string;
            /** @enum {string} */
            what: "exhausted" | "all" | "missed";
        };
        IntegrationWebhookRetry: {
            delaysS: number[];
        };
        IntegrationWebhookRow: {
            attemptsMax: number;
            auth: components["schemas"]["IntegrationWebhookAuth"];
            concurrency: number;
            consumer: string | null;
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00.000Z
             */
            createdAt: string;
            description: string | null;
            events: string[];
            filter: string | null;
            headers: string[];
            /** @example whe_01jd7n3xq8e5fv0k2m4p6r8t9w */
            id: string;
            isOrdered: boolean;
            /** @enum {string} */
            kind: "http" | "nats" | "amqp";
            name: string;
            ratePerSecond: number | null;
            /** @description Seconds to wait after each failed attempt; one attempt more than waits. Default: 5, 300, 1800, 7200, 18000, 36000, 36000 */
            retry: components["schemas"]["IntegrationWebhookRetry"];
            /** @enum {string} */
            shape: "full" | "thin" | "template";
            /** @enum {string} */
            state: "enabled" | "paused" | "disabled";
            stateReason: string | null;
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00.000Z
             */
            stateSince: string;
            template: string | null;
            timeoutMs: number;
            tls: components["schemas"]["IntegrationWebhookTl"] | null;
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00.000Z
             */
            updatedAt: string;
            url: string;
            version: number;
        };
        IntegrationWebhookSecret: {
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00.000Z
             */
            createdAt: string;
            expiresAt: string | null;
            /** @example whs_01jd7n3xq8e5fv0k2m4p6r8t9w */
            id: string;
            publicKey: string | null;
            secret: string;
            /** @enum {string} */
            signature: "v1" | "v1a";
        };
        IntegrationWebhookSecret2: {
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00.000Z
             */
            createdAt: string;
            expiresAt: string | null;
            /** @example whs_01jd7n3xq8e5fv0k2m4p6r8t9w */
            id: string;
            publicKey: string | null;
            /** @enum {string} */
            signature: "v1" | "v1a";
        };
        IntegrationWebhookSecretInput: {
            overlapDays: number;
            /** @description whsec_… (v1) or whsk_… (v1a); one is made without it */
            secret?: string;
            /** @enum {string} */
            signature?: "v1" | "v1a";
        };
        IntegrationWebhookTl: {
            subject: string;
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00.000Z
             */
            validTo: string;
        };
        Invoice: {
            /**
             * @description Amount in minor units (cents)
             * @example 1250
             */
            balanceMinor: string;
            buyer: components["schemas"]["InvoiceBuyer"];
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00.000Z
             */
            createdAt: string;
            /**
             * @description Amount in minor units (cents)
             * @example 1250
             */
            creditedMinor: string;
            /** @example EUR */
            currency: string;
            customerId: string;
            /**
             * @description Amount in minor units (cents)
             * @example 1250
             */
            discountMinor: string;
            dueDate: string | null;
            /** @example 0.92 */
            exchangeRate: string;
            /** @example inv_01jd7n3xq8e5fv0k2m4p6r8t9w */
            id: string;
            issuedAt: string | null;
            /** @example 2026-11-21 */
            issueDate: string;
            lines: components["schemas"]["InvoiceLine"][];
            /**
             * @description Amount in minor units (cents)
             * @example 1250
             */
            netMinor: string;
            notes: string | null;
            number: string | null;
            /**
             * @description Amount in minor units (cents)
             * @example 1250
             */
            orderDiscountMinor: string;
            orderId: string | null;
            orderNumber: string | null;
            /**
             * @description Amount in minor units (cents)
             * @example 1250
             */
            paidMinor: string;
            pricesIncludeTax: boolean;
            /** @enum {string} */
            source: "manual" | "storefront" | "marketplace" | "import" | "connector" | "recurring" | "work";
            /** @enum {string} */
            state: "draft" | "issued" | "partially_paid" | "paid" | "overdue" | "credited";
            taxLines: components["schemas"]["InvoiceTaxLine"][];
            /**
             * @description Amount in minor units (cents)
             * @example 1250
             */
            taxMinor: string;
            /**
             * @description Amount in minor units (cents)
             * @example 1250
             */
            totalMinor: string;
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00.000Z
             */
            updatedAt: string;
            version: number;
        };
        InvoiceBuyer: {
            address: components["schemas"]["InvoiceBuyerAddress"] | null;
            email: string | null;
            name: string;
            taxNumber: string | null;
        };
        InvoiceBuyerAddress: {
            city: string;
            country: string;
            line1: string;
            line2: string | null;
            name: string | null;
            postalCode: string | null;
            region: string | null;
        };
        InvoiceChange: {
            buyer?: components["schemas"]["InvoiceChangeBuyer"];
            /** @example EUR */
            currency?: string;
            /** @example cus_01jd7n3xq8e5fv0k2m4p6r8t9w */
            customerId?: string;
            dueDate?: string | null;
            /** @example 0.92 */
            exchangeRate?: string;
            /** @example 2026-11-21 */
            issueDate?: string;
            lines?: components["schemas"]["InvoiceChangeLine"][];
            notes?: string | null;
            /**
             * @description Amount in minor units (cents)
             * @example 1250
             */
            orderDiscountMinor?: string;
            orderId?: string | null;
            orderNumber?: string | null;
            pricesIncludeTax?: boolean;
        };
        InvoiceChangeBuyer: {
            address?: components["schemas"]["InvoiceBuyerAddress"] | null;
            email?: string | null;
            name: string;
            taxNumber?: string | null;
        };
        InvoiceChangeLine: {
            description: string;
            /**
             * @description Amount in minor units (cents)
             * @example 1250
             */
            discountMinor?: string;
            /** @example 10 */
            discountPercent?: string;
            /** @enum {string} */
            kind?: "sale" | "shipping";
            orderLineId?: string | null;
            /** @example 12.50 */
            quantity: string;
            sku?: string | null;
            /** @enum {string} */
            taxCategory?: "S" | "Z" | "E" | "AE" | "K" | "G" | "O";
            taxCode?: string;
            /** @example 24 */
            taxRate: string;
            /** @example 12.50 */
            unitPrice: string;
            variantId?: string | null;
        };
        InvoiceCreditInput: {
            lines?: {
                lineNo: number;
                /** @example 12.50 */
                quantity: string;
            }[];
            reason: string;
        };
        InvoiceInput: {
            buyer: components["schemas"]["InvoiceChangeBuyer"];
            /** @example EUR */
            currency: string;
            /** @example cus_01jd7n3xq8e5fv0k2m4p6r8t9w */
            customerId: string;
            dueDate?: string | null;
            /** @example 0.92 */
            exchangeRate?: string;
            /** @example 2026-11-21 */
            issueDate: string;
            lines: components["schemas"]["InvoiceChangeLine"][];
            notes?: string | null;
            /**
             * @description Amount in minor units (cents)
             * @example 1250
             */
            orderDiscountMinor?: string;
            orderId?: string | null;
            orderNumber?: string | null;
            pricesIncludeTax: boolean;
        };
        InvoiceLine: {
            description: string;
            /**
             * @description Amount in minor units (cents)
             * @example 1250
             */
            discountMinor: string;
            /** @example 12.50 */
            discountPercent: string;
            /**
             * @description Amount in minor units (cents)
             * @example 1250
             */
            grossListMinor: string;
            /** @enum {string} */
            kind: "sale" | "shipping";
            /**
             * @description Amount in minor units (cents)
             * @example 1250
             */
            lineDiscountMinor: string;
            lineNo: number;
            /**
             * @description Amount in minor units (cents)
             * @example 1250
             */
            netMinor: string;
            /**
             * @description Amount in minor units (cents)
             * @example 1250
             */
            orderDiscountMinor: string;
            orderLineId: string | null;
            /** @example 12.50 */
            quantity: string;
            sku: string | null;
            taxCategory: string;
            taxCode: string;
            /**
             * @description Amount in minor units (cents)
             * @example 1250
             */
            taxMinor: string;
            /** @example 12.50 */
            taxRate: string;
            /**
             * @description Amount in minor units (cents)
             * @example 1250
             */
            totalMinor: string;
            /** @example 12.50 */
            unitPrice: string;
            variantId: string | null;
        };
        InvoiceList: {
            data: components["schemas"]["Invoice"][];
            nextCursor: string | null;
        };
        InvoiceSend: {
            mailId: string;
            to: string;
        };
        InvoiceSendInput: {
            to?: string;
        };
        InvoiceTaxLine: {
            /**
             * @description Amount in minor units (cents)
             * @example 1250
             */
            baseMinor: string;
            taxCategory: string;
            /**
             * @description Amount in minor units (cents)
             * @example 1250
             */
            taxMinor: string;
            /** @example 12.50 */
            taxRate: string;
        };
        LedgerJournal: {
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00.000Z
             */
            createdAt: string;
            /** @example EUR */
            currency: string;
            documentId: string;
            entries: {
                accountCode: string;
                /**
                 * @description Amount in minor units (cents)
                 * @example 1250
                 */
                creditMinor: string;
                /**
                 * @description Amount in minor units (cents)
                 * @example 1250
                 */
                debitMinor: string;
                /**
                 * @description Amount in minor units (cents)
                 * @example 1250
                 */
                documentMinor: string;
                invoiceId: string | null;
            }[];
            id: string;
            /** @enum {string} */
            kind: "invoice" | "credit_note" | "payment" | "allocation" | "refund" | "release";
            /** @example 2026-11-21 */
            postedOn: string;
        };
        LedgerJournalList: {
            data: components["schemas"]["LedgerJournal"][];
            nextCursor: string | null;
        };
        LedgerTrialBalance: {
            accounts: {
                code: string;
                /**
                 * @description Amount in minor units (cents)
                 * @example 1250
                 */
                creditMinor: string;
                /**
                 * @description Amount in minor units (cents)
                 * @example 1250
                 */
                debitMinor: string;
                /** @enum {string} */
                kind: "asset" | "liability" | "income" | "expense";
                name: string;
            }[];
            /**
             * @description Amount in minor units (cents)
             * @example 1250
             */
            creditMinor: string;
            /** @example EUR */
            currency: string;
            /**
             * @description Amount in minor units (cents)
             * @example 1250
             */
            debitMinor: string;
        };
        Mail: {
            attempts: number;
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00.000Z
             */
            createdAt: string;
            html: string | null;
            /** @example mai_01jd7n3xq8e5fv0k2m4p6r8t9w */
            id: string;
            /** @description What the mail is about; there is one mail per key */
            key: string;
            lastError: string | null;
            messageId: string;
            sentAt: string | null;
            /** @enum {string} */
            state: "queued" | "sent" | "kept" | "failed";
            subject: string;
            text: string;
            to: string;
        };
        MailList: {
            data: components["schemas"]["MailRow"][];
            nextCursor: string | null;
        };
        MailRow: {
            attempts: number;
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00.000Z
             */
            createdAt: string;
            /** @example mai_01jd7n3xq8e5fv0k2m4p6r8t9w */
            id: string;
            /** @description What the mail is about; there is one mail per key */
            key: string;
            lastError: string | null;
            sentAt: string | null;
            /** @enum {string} */
            state: "queued" | "sent" | "kept" | "failed";
            subject: string;
            to: string;
        };
        Marketplace: {
            currency: string;
            description: string | null;
            isOpen: boolean;
            name: string;
            /**
             * @description Amount in minor units (cents)
             * @example 1250
             */
            shippingMinor: string;
            slug: string;
        };
        Marketplace2: {
            currency: string;
            debtor: {
                bic: string | null;
                iban: string;
                name: string;
            } | null;
            description: string | null;
            holdDays: number;
            /** @example mkt_01jd7n3xq8e5fv0k2m4p6r8t9w */
            id: string;
            isOpen: boolean;
            name: string;
            /**
             * @description Amount in minor units (cents)
             * @example 1250
             */
            payoutMinMinor: string;
            /**
             * @description Amount in minor units (cents)
             * @example 1250
             */
            shippingMinor: string;
            slug: string;
            terms: components["schemas"]["MarketplaceTerm"];
            version: number;
        };
        MarketplaceCart: {
            /** @enum {string} */
            channel: "b2c" | "b2b";
            currency: string;
            groupId: string | null;
            id: string;
            lines: {
                /**
                 * @description Amount in minor units (cents)
                 * @example 1250
                 */
                amountMinor: string;
                isOrderable: boolean;
                /** @example mli_01jd7n3xq8e5fv0k2m4p6r8t9w */
                listingId: string;
                name: string;
                quantity: string;
                /** @example sel_01jd7n3xq8e5fv0k2m4p6r8t9w */
                sellerId: string;
                unitPrice: string;
            }[];
            /**
             * @description Amount in minor units (cents)
             * @example 1250
             */
            subtotalMinor: string;
            version: number;
        };
        MarketplaceCartCheckoutInput: {
            billingAddress?: components["schemas"]["OrderInputShippingAddress"] | null;
            /** @example eleni@example.com */
            email: string;
            /**
             * @description Amount in minor units (cents)
             * @example 1250
             */
            expectedTotalMinor?: string;
            name: string;
            note?: string | null;
            /** @enum {string} */
            paymentMethod: "invoice" | "bank_transfer" | "cash_on_delivery" | "card";
            phone?: string | null;
            shippingAddress?: components["schemas"]["OrderInputShippingAddress"] | null;
        };
        MarketplaceCartInput: {
            lines: components["schemas"]["MarketplaceCartInputLine"][];
        };
        MarketplaceCartInput2: {
            /** @enum {string} */
            channel?: "b2c" | "b2b";
            lines?: components["schemas"]["MarketplaceCartInputLine"][];
        };
        MarketplaceCartInputLine: {
            /** @example mli_01jd7n3xq8e5fv0k2m4p6r8t9w */
            listingId: string;
            /** @example 12.50 */
            quantity: string;
        };
        MarketplaceChange: {
            debtor?: components["schemas"]["MarketplaceInputDebtor"] | null;
            description?: string | null;
            holdDays?: number;
            isOpen?: boolean;
            name?: string;
            /**
             * @description Amount in minor units (cents)
             * @example 1250
             */
            payoutMinMinor?: string;
            /**
             * @description Amount in minor units (cents)
             * @example 1250
             */
            shippingMinor?: string;
            terms?: components["schemas"]["MarketplaceInputTerm"];
        };
        MarketplaceCommissionRule: {
            belowMinor: string | null;
            category: string | null;
            channel: ("b2c" | "b2b") | null;
            fromMinor: string | null;
            /** @example cmr_01jd7n3xq8e5fv0k2m4p6r8t9w */
            id: string;
            isActive: boolean;
            name: string;
            priority: number;
            sellerId: string | null;
            terms: components["schemas"]["MarketplaceTerm"];
            validFrom: string | null;
            validUntil: string | null;
            version: number;
        };
        MarketplaceCommissionRuleChange: {
            belowMinor?: string | null;
            category?: string | null;
            channel?: ("b2c" | "b2b") | null;
            fromMinor?: string | null;
            isActive?: boolean;
            name?: string;
            priority?: number;
            sellerId?: string | null;
            terms?: components["schemas"]["MarketplaceInputTerm"];
            validFrom?: string | null;
            validUntil?: string | null;
        };
        MarketplaceCommissionRuleInput: {
            belowMinor?: string | null;
            category?: string | null;
            channel?: ("b2c" | "b2b") | null;
            fromMinor?: string | null;
            isActive?: boolean;
            name: string;
            priority?: number;
            sellerId?: string | null;
            terms: components["schemas"]["MarketplaceInputTerm"];
            validFrom?: string | null;
            validUntil?: string | null;
        };
        MarketplaceCommissionRuleList: {
            data: components["schemas"]["MarketplaceCommissionRule"][];
            nextCursor: string | null;
        };
        MarketplaceGroup: {
            /** @enum {string} */
            channel: "b2c" | "b2b";
            currency: string;
            /** @example mgr_01jd7n3xq8e5fv0k2m4p6r8t9w */
            id: string;
            orders: {
                availableAt: string | null;
                /**
                 * @description Amount in minor units (cents)
                 * @example 1250
                 */
                commissionMinor: string;
                /**
                 * @description Amount in minor units (cents)
                 * @example 1250
                 */
                commissionVatMinor: string;
                /**
                 * @description Amount in minor units (cents)
                 * @example 1250
                 */
                creditedMinor: string;
                fulfilmentState: string;
                number: string;
                /** @example ord_01jd7n3xq8e5fv0k2m4p6r8t9w */
                orderId: string;
                paymentState: string;
                /** @example sel_01jd7n3xq8e5fv0k2m4p6r8t9w */
                sellerId: string;
                state: string;
                /**
                 * @description Amount in minor units (cents)
                 * @example 1250
                 */
                totalMinor: string;
            }[];
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00.000Z
             */
            placedAt: string;
            statusToken: string;
            /**
             * @description Amount in minor units (cents)
             * @example 1250
             */
            totalMinor: string;
        };
        MarketplaceGroup2: {
            currency: string;
            /** @example mgr_01jd7n3xq8e5fv0k2m4p6r8t9w */
            id: string;
            orders: {
                /**
                 * @description Amount in minor units (cents)
                 * @example 1250
                 */
                creditedMinor: string;
                fulfilmentState: string;
                number: string;
                /** @example ord_01jd7n3xq8e5fv0k2m4p6r8t9w */
                orderId: string;
                paymentState: string;
                /** @example sel_01jd7n3xq8e5fv0k2m4p6r8t9w */
                sellerId: string;
                state: string;
                /**
                 * @description Amount in minor units (cents)
                 * @example 1250
                 */
                totalMinor: string;
            }[];
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00.000Z
             */
            placedAt: string;
            statusToken: string;
            /**
             * @description Amount in minor units (cents)
             * @example 1250
             */
            totalMinor: string;
        };
        MarketplaceGroupList: {
            data: components["schemas"]["MarketplaceGroup"][];
            nextCursor: string | null;
        };
        MarketplaceInput: {
            debtor?: components["schemas"]["MarketplaceInputDebtor"] | null;
            description?: string | null;
            holdDays?: number;
            isOpen?: boolean;
            name: string;
            /**
             * @description Amount in minor units (cents)
             * @example 1250
             */
            payoutMinMinor?: string;
            /**
             * @description Amount in minor units (cents)
             * @example 1250
             */
            shippingMinor?: string;
            /** @example agora */
            slug: string;
            terms?: components["schemas"]["MarketplaceInputTerm"];
        };
        MarketplaceInputDebtor: {
            bic?: string | null;
            iban: string;
            name: string;
        };
        MarketplaceInputTerm: {
            /** @enum {string} */
            base?: "net" | "gross";
            /**
             * @description Percent, 0 to 100
             * @example 12.5
             */
            percent: string;
            /** @enum {string} */
            rounding?: "half-even" | "half-up" | "up" | "down";
            /** @enum {string} */
            vatMode?: "none" | "exclusive" | "inclusive";
            /**
             * @description Percent, 0 to 100
             * @example 12.5
             */
            vatPercent?: string;
        };
        MarketplaceJoin: {
            marketplaceSlug: string;
            /** @example sel_01jd7n3xq8e5fv0k2m4p6r8t9w */
            sellerId: string;
        };
        MarketplaceJoinInput: {
            invitation: string;
        };
        MarketplaceListing: {
            available: string | null;
            category: string | null;
            currency: string;
            description: string | null;
            /** @example mli_01jd7n3xq8e5fv0k2m4p6r8t9w */
            id: string;
            imageUrl: string | null;
            name: string;
            pricesIncludeTax: boolean;
            /** @example prd_01jd7n3xq8e5fv0k2m4p6r8t9w */
            productId: string;
            /** @example sel_01jd7n3xq8e5fv0k2m4p6r8t9w */
            sellerId: string;
            sellerName: string;
            sku: string | null;
            /** @enum {string} */
            state: "active" | "paused" | "sold_out";
            unitPrice: string;
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00.000Z
             */
            updatedAt: string;
            /** @example var_01jd7n3xq8e5fv0k2m4p6r8t9w */
            variantId: string;
        };
        MarketplaceListingList: {
            data: components["schemas"]["MarketplaceListingRow"][];
            nextCursor: string | null;
        };
        MarketplaceListingList2: {
            data: components["schemas"]["MarketplaceListing"][];
            nextCursor: string | null;
        };
        MarketplaceListingRow: {
            available: string | null;
            category: string | null;
            currency: string;
            description: string | null;
            /** @example mli_01jd7n3xq8e5fv0k2m4p6r8t9w */
            id: string;
            imageUrl: string | null;
            /** @description Taken off by the operator */
            isHidden: boolean;
            name: string;
            pricesIncludeTax: boolean;
            /** @example prd_01jd7n3xq8e5fv0k2m4p6r8t9w */
            productId: string;
            /** @example sel_01jd7n3xq8e5fv0k2m4p6r8t9w */
            sellerId: string;
            sellerName: string;
            sku: string | null;
            /** @enum {string} */
            state: "active" | "paused" | "sold_out";
            unitPrice: string;
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00.000Z
             */
            updatedAt: string;
            /** @example var_01jd7n3xq8e5fv0k2m4p6r8t9w */
            variantId: string;
        };
        MarketplaceMembership: {
            balance: components["schemas"]["MarketplaceSellerBalance"];
            currency: string;
            marketplaceName: string;
            marketplaceSlug: string;
            seller: components["schemas"]["MarketplaceSeller"];
            /** @example sel_01jd7n3xq8e5fv0k2m4p6r8t9w */
            sellerId: string;
        };
        MarketplaceMembershipChange: {
            address?: components["schemas"]["MarketplaceSellerChangeAddress"] | null;
            bic?: string | null;
            birthDate?: string | null;
            iban?: string | null;
            /** @enum {string} */
            kind?: "person" | "company";
            legalName?: string | null;
            taxNumber?: string | null;
            vatNumber?: string | null;
        };
        MarketplaceMembershipList: {
            data: components["schemas"]["MarketplaceMembershipRow"][];
            nextCursor: string | null;
        };
        MarketplaceMembershipPayout: {
            /**
             * @description Amount in minor units (cents)
             * @example 1250
             */
            amountMinor: string;
            /** @example mpb_01jd7n3xq8e5fv0k2m4p6r8t9w */
            batchId: string;
            closedAt: string | null;
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00.000Z
             */
            createdAt: string;
            currency: string;
            /** @example mpo_01jd7n3xq8e5fv0k2m4p6r8t9w */
            id: string;
            /** @example sel_01jd7n3xq8e5fv0k2m4p6r8t9w */
            sellerId: string;
            /** @enum {string} */
            state: "processing" | "paid" | "failed";
        };
        MarketplaceMembershipPayoutList: {
            data: components["schemas"]["MarketplaceMembershipPayout"][];
            nextCursor: string | null;
        };
        MarketplaceMembershipRow: {
            balance: components["schemas"]["MarketplaceSellerBalance"];
            currency: string;
            marketplaceName: string;
            marketplaceSlug: string;
            /** @example sel_01jd7n3xq8e5fv0k2m4p6r8t9w */
            sellerId: string;
        };
        MarketplacePayout: {
            /**
             * @description Amount in minor units (cents)
             * @example 1250
             */
            amountMinor: string;
            /** @example mpb_01jd7n3xq8e5fv0k2m4p6r8t9w */
            batchId: string;
            closedAt: string | null;
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00.000Z
             */
            createdAt: string;
            currency: string;
            entries: {
                /**
                 * @description Amount in minor units (cents)
                 * @example 1250
                 */
                amountMinor: string;
                /**
                 * Format: date-time
                 * @example 2026-11-21T09:30:00.000Z
                 */
                createdAt: string;
                /** @example mle_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id: string;
                /** @enum {string} */
                kind: "sale" | "commission" | "commission_vat" | "refund" | "commission_refund" | "commission_vat_refund";
                /** @example ord_01jd7n3xq8e5fv0k2m4p6r8t9w */
                orderId: string;
            }[];
            /** @example mpo_01jd7n3xq8e5fv0k2m4p6r8t9w */
            id: string;
            /** @example sel_01jd7n3xq8e5fv0k2m4p6r8t9w */
            sellerId: string;
            /** @enum {string} */
            state: "processing" | "paid" | "failed";
            sums: {
                /**
                 * @description Amount in minor units (cents)
                 * @example 1250
                 */
                commissionMinor: string;
                /**
                 * @description Amount in minor units (cents)
                 * @example 1250
                 */
                commissionVatMinor: string;
                /**
                 * @description Amount in minor units (cents)
                 * @example 1250
                 */
                grossMinor: string;
                /**
                 * @description Amount in minor units (cents)
                 * @example 1250
                 */
                netMinor: string;
                /**
                 * @description Amount in minor units (cents)
                 * @example 1250
                 */
                refundMinor: string;
            };
        };
        MarketplacePayout2: {
            /** @example mpb_01jd7n3xq8e5fv0k2m4p6r8t9w */
            batchId: string;
            payouts: components["schemas"]["MarketplaceMembershipPayout"][];
            refused: {
                /**
                 * @description Amount in minor units (cents)
                 * @example 1250
                 */
                availableMinor: string;
                missing: string[];
                /** @enum {string} */
                reason: "fields_missing" | "below_minimum" | "in_debt";
                /** @example sel_01jd7n3xq8e5fv0k2m4p6r8t9w */
                sellerId: string;
            }[];
        };
        MarketplacePayoutInput: {
            /** @example sel_01jd7n3xq8e5fv0k2m4p6r8t9w */
            sellerId?: string;
        };
        MarketplacePayoutList: {
            data: components["schemas"]["MarketplacePayoutRow"][];
            nextCursor: string | null;
        };
        MarketplacePayoutRow: {
            /**
             * @description Amount in minor units (cents)
             * @example 1250
             */
            amountMinor: string;
            /** @example mpb_01jd7n3xq8e5fv0k2m4p6r8t9w */
            batchId: string;
            closedAt: string | null;
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00.000Z
             */
            createdAt: string;
            currency: string;
            /** @example mpo_01jd7n3xq8e5fv0k2m4p6r8t9w */
            id: string;
            /** @example sel_01jd7n3xq8e5fv0k2m4p6r8t9w */
            sellerId: string;
            sellerName: string;
            /** @enum {string} */
            state: "processing" | "paid" | "failed";
        };
        MarketplaceSeller: {
            address: {
                city: string;
                country: string;
                line1: string;
                line2: string | null;
                postalCode: string | null;
            } | null;
            bic: string | null;
            birthDate: string | null;
            iban: string | null;
            /** @example sel_01jd7n3xq8e5fv0k2m4p6r8t9w */
            id: string;
            /** @enum {string} */
            kind: "person" | "company";
            legalName: string | null;
            /** @description Fields without which the seller can't be paid */
            missing: string[];
            name: string;
            /** @enum {string} */
            state: "invited" | "active" | "suspended";
            taxNumber: string | null;
            vatNumber: string | null;
            version: number;
        };
        MarketplaceSeller2: {
            invitation: string;
            seller: components["schemas"]["MarketplaceSeller"];
        };
        MarketplaceSellerBalance: {
            /**
             * @description Amount in minor units (cents)
             * @example 1250
             */
            availableMinor: string;
            /**
             * @description Amount in minor units (cents)
             * @example 1250
             */
            paidMinor: string;
            /**
             * @description Amount in minor units (cents)
             * @example 1250
             */
            pendingMinor: string;
            /**
             * @description Amount in minor units (cents)
             * @example 1250
             */
            processingMinor: string;
            /** @example sel_01jd7n3xq8e5fv0k2m4p6r8t9w */
            sellerId: string;
        };
        MarketplaceSellerChange: {
            address?: components["schemas"]["MarketplaceSellerChangeAddress"] | null;
            bic?: string | null;
            birthDate?: string | null;
            iban?: string | null;
            /** @enum {string} */
            kind?: "person" | "company";
            legalName?: string | null;
            name?: string;
            /** @enum {string} */
            state?: "active" | "suspended";
            taxNumber?: string | null;
            vatNumber?: string | null;
        };
        MarketplaceSellerChangeAddress: {
            city: string;
            /** @example GR */
            country: string;
            line1: string;
            line2?: string | null;
            postalCode?: string | null;
        };
        MarketplaceSellerInput: {
            /** @enum {string} */
            kind?: "person" | "company";
            name: string;
        };
        MarketplaceSellerLedger: {
            /**
             * @description Amount in minor units (cents)
             * @example 1250
             */
            amountMinor: string;
            availableAt: string | null;
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00.000Z
             */
            createdAt: string;
            /** @example mle_01jd7n3xq8e5fv0k2m4p6r8t9w */
            id: string;
            /** @enum {string} */
            kind: "sale" | "commission" | "commission_vat" | "refund" | "commission_refund" | "commission_vat_refund";
            /** @example ord_01jd7n3xq8e5fv0k2m4p6r8t9w */
            orderId: string;
            orderNumber: string;
            payoutId: string | null;
            /** @example sel_01jd7n3xq8e5fv0k2m4p6r8t9w */
            sellerId: string;
            /** @enum {string} */
            state: "pending" | "available" | "processing" | "paid";
        };
        MarketplaceSellerLedgerList: {
            data: components["schemas"]["MarketplaceSellerLedger"][];
            nextCursor: string | null;
        };
        MarketplaceSellerList: {
            data: components["schemas"]["MarketplaceSeller"][];
            nextCursor: string | null;
        };
        MarketplaceTerm: {
            /** @enum {string} */
            base: "net" | "gross";
            percent: string;
            /** @enum {string} */
            rounding: "half-even" | "half-up" | "up" | "down";
            /** @enum {string} */
            vatMode: "none" | "exclusive" | "inclusive";
            vatPercent: string;
        };
        Me: {
            actor: {
                id: string | null;
                /** @enum {string} */
                kind: "user" | "api_key" | "contact" | "shopper" | "system";
                name: string;
            };
            businesses: {
                id: string;
                name: string;
                /** @enum {string} */
                role: "owner" | "admin" | "staff" | "viewer";
                slug: string;
            }[];
            permissions: string[];
            tenant: {
                /** @example ten_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id: string;
                name: string;
                slug: string;
            };
        };
        Member: {
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00.000Z
             */
            createdAt: string;
            email: string;
            hasTwoFactor: boolean;
            id: string;
            name: string;
            /** @enum {string} */
            role: "owner" | "admin" | "staff" | "viewer";
            userId: string;
        };
        MemberChange: {
            /** @enum {string} */
            role: "owner" | "admin" | "staff" | "viewer";
        };
        MemberList: {
            data: components["schemas"]["Member"][];
            nextCursor: string | null;
        };
        MeNotice: {
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00.000Z
             */
            createdAt: string;
            /** @description What its words are made of; money in minor units with its currency */
            facts: {
                [key: string]: string;
            };
            /** @example ntc_01jd7n3xq8e5fv0k2m4p6r8t9w */
            id: string;
            /** @enum {string} */
            kind: "stock_low" | "connection_broken" | "webhook_disabled" | "warranty_ending" | "invoice_overdue" | "ticket_replied" | "ticket_assigned" | "ticket_warned" | "ticket_breached";
            /** @description The record's place below the business, as the web application has it */
            link: string;
            readAt: string | null;
            /** @enum {string} */
            topic: "stock_low" | "connection_broken" | "webhook_disabled" | "warranty_ending" | "invoice_overdue" | "tickets";
        };
        MeNoticeCount: {
            /** @description Counted up to 100 */
            unread: number;
        };
        MeNoticeList: {
            data: components["schemas"]["MeNotice"][];
            nextCursor: string | null;
        };
        MeNoticeRead: {
            changed: number;
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00.000Z
             */
            readAt: string;
            /** @description Counted up to 100 */
            unread: number;
        };
        MeNoticeReadInput: {
            ids?: string[];
            link?: string;
        };
        MeNoticeUnread: {
            changed: number;
            /** @description Counted up to 100 */
            unread: number;
        };
        MeNoticeUnreadInput: {
            ids?: string[];
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00.000Z
             */
            readAt?: string;
        };
        MeNotification: {
            byMail: boolean;
            inApp: boolean;
            /** @enum {string} */
            topic: "stock_low" | "connection_broken" | "webhook_disabled" | "warranty_ending" | "invoice_overdue" | "tickets";
        };
        MeNotificationInput: {
            byMail?: boolean;
            inApp?: boolean;
        };
        MeNotificationList: {
            data: components["schemas"]["MeNotification"][];
        };
        Order: {
            billingAddress: components["schemas"]["OrderShippingAddress"] | null;
            /** @enum {string} */
            channel: "storefront" | "marketplace" | "manual" | "shopify" | "woocommerce";
            contact: components["schemas"]["OrderContact"];
            creditedMinor: string;
            /** @example EUR */
            currency: string;
            /** @example cus_01jd7n3xq8e5fv0k2m4p6r8t9w */
            customerId: string;
            discountMinor: string;
            externalId: string | null;
            /** @enum {string} */
            fulfilmentState: "none" | "partial" | "fulfilled" | "partially_returned" | "returned";
            groupId: string | null;
            /** @example ord_01jd7n3xq8e5fv0k2m4p6r8t9w */
            id: string;
            invoiceId: string | null;
            invoiceNumber: string | null;
            isInvoiced: boolean;
            lines: {
                cancelled: string;
                description: string;
                discountMinor: string;
                discountPercent: string;
                fulfilled: string;
                /** @example oln_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id: string;
                /** @enum {string} */
                kind: "product" | "custom" | "shipping";
                netMinor: string;
                orderDiscountMinor: string;
                quantity: string;
                returned: string;
                sku: string | null;
                taxCategory: string;
                taxCode: string;
                taxMinor: string;
                taxRate: string;
                totalMinor: string;
                unitPrice: string;
                variantId: string | null;
            }[];
            netMinor: string;
            note: string | null;
            number: string;
            orderDiscountMinor: string;
            paidMinor: string;
            /** @enum {string} */
            paymentMethod: "invoice" | "bank_transfer" | "cash_on_delivery" | "card";
            /** @enum {string} */
            paymentState: "none" | "partial" | "paid" | "overpaid" | "partially_refunded" | "refunded";
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00.000Z
             */
            placedAt: string;
            /** @example 2026-11-21 */
            placedOn: string;
            pricesIncludeTax: boolean;
            refundedMinor: string;
            settings: {
                autoCreateInvoices: boolean;
                commissionRate: string | null;
                reservationMinutes: number | null;
                syncInventory: boolean;
            };
            shippingAddress: components["schemas"]["OrderShippingAddress"] | null;
            shippingMethod: string | null;
            shippingMinor: string;
            /** @enum {string} */
            state: "open" | "completed" | "cancelled";
            storefrontId: string | null;
            taxLines: {
                baseMinor: string;
                taxCategory: string;
                taxMinor: string;
                taxRate: string;
            }[];
            taxMinor: string;
            totalMinor: string;
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00.000Z
             */
            updatedAt: string;
            version: number;
        };
        OrderCancelInput: {
            reason?: string;
        };
        OrderContact: {
            email: string | null;
            name: string;
            phone: string | null;
            taxNumber: string | null;
        };
        OrderFulfilInput: {
            lines?: components["schemas"]["OrderFulfilInputLine"][];
            note?: string | null;
        };
        OrderFulfilInputLine: {
            /** @example oln_01jd7n3xq8e5fv0k2m4p6r8t9w */
            lineId: string;
            /** @example 12.50 */
            quantity: string;
        };
        OrderFulfilment: {
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00.000Z
             */
            createdAt: string;
            /** @example ful_01jd7n3xq8e5fv0k2m4p6r8t9w */
            id: string;
            lines: {
                lineId: string;
                quantity: string;
            }[];
            note: string | null;
        };
        OrderFulfilmentList: {
            data: components["schemas"]["OrderFulfilment"][];
        };
        OrderInput: {
            billingAddress?: components["schemas"]["OrderInputShippingAddress"] | null;
            /** @enum {string} */
            channel?: "storefront" | "marketplace" | "manual" | "shopify" | "woocommerce";
            /** @description Default true */
            createInvoice?: boolean;
            /** @description By id, else by e-mail address, else by the id of the import; made when there is none. */
            customer: {
                email?: string | null;
                externalId?: string | null;
                /** @example cus_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id?: string;
                name?: string;
                phone?: string | null;
            };
            externalId?: string;
            lines: {
                description?: string;
                /**
                 * @description Amount in minor units (cents)
                 * @example 1250
                 */
                discountMinor?: string;
                /** @example 12.50 */
                discountPercent?: string;
                /** @example 12.50 */
                quantity: string;
                sku?: string | null;
                /** @example 12.50 */
                taxRate?: string;
                /** @example 12.50 */
                unitPrice?: string;
                /** @example var_01jd7n3xq8e5fv0k2m4p6r8t9w */
                variantId?: string;
            }[];
            note?: string | null;
            /**
             * @description Amount in minor units (cents)
             * @example 1250
             */
            orderDiscountMinor?: string;
            /** @enum {string} */
            paymentMethod?: "invoice" | "bank_transfer" | "cash_on_delivery" | "card";
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00.000Z
             */
            placedAt?: string;
            shippingAddress?: components["schemas"]["OrderInputShippingAddress"] | null;
            /**
             * @description Amount in minor units (cents)
             * @example 1250
             */
            shippingMinor?: string;
        };
        OrderInputShippingAddress: {
            city: string;
            /**
             * @description ISO 3166 alpha-2
             * @example GR
             */
            country: string;
            line1: string;
            line2?: string | null;
            name?: string | null;
            postalCode?: string | null;
            region?: string | null;
        };
        OrderList: {
            data: components["schemas"]["OrderRow"][];
            nextCursor: string | null;
        };
        OrderReturn: {
            closedAt: string | null;
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00.000Z
             */
            createdAt: string;
            creditMinor: string;
            /** @example ret_01jd7n3xq8e5fv0k2m4p6r8t9w */
            id: string;
            lines: {
                creditMinor: string | null;
                /** @example oln_01jd7n3xq8e5fv0k2m4p6r8t9w */
                lineId: string;
                quantity: string;
                restocked: string | null;
            }[];
            /** @example ord_01jd7n3xq8e5fv0k2m4p6r8t9w */
            orderId: string;
            reason: string;
            /** @enum {string} */
            state: "requested" | "received" | "refused";
        };
        OrderReturnInput: {
            lines: components["schemas"]["OrderFulfilInputLine"][];
            reason: string;
        };
        OrderReturnInput2: {
            lines: components["schemas"]["OrderReturnInputLine"][];
            reason: string;
            /** @description Credit what sending the goods had cost, too; without it only the goods are credited. */
            refundsShipping?: boolean;
        };
        OrderReturnInputLine: {
            /** @example 12.50 */
            damaged?: string;
            /** @example oln_01jd7n3xq8e5fv0k2m4p6r8t9w */
            lineId: string;
            /** @example 12.50 */
            quantity: string;
        };
        OrderReturnList: {
            data: components["schemas"]["OrderReturn"][];
        };
        OrderRow: {
            /** @enum {string} */
            channel: "storefront" | "marketplace" | "manual" | "shopify" | "woocommerce";
            contact: components["schemas"]["OrderContact"];
            creditedMinor: string;
            /** @example EUR */
            currency: string;
            /** @example cus_01jd7n3xq8e5fv0k2m4p6r8t9w */
            customerId: string;
            discountMinor: string;
            externalId: string | null;
            /** @enum {string} */
            fulfilmentState: "none" | "partial" | "fulfilled" | "partially_returned" | "returned";
            groupId: string | null;
            /** @example ord_01jd7n3xq8e5fv0k2m4p6r8t9w */
            id: string;
            invoiceId: string | null;
            invoiceNumber: string | null;
            isInvoiced: boolean;
            netMinor: string;
            number: string;
            orderDiscountMinor: string;
            paidMinor: string;
            /** @enum {string} */
            paymentMethod: "invoice" | "bank_transfer" | "cash_on_delivery" | "card";
            /** @enum {string} */
            paymentState: "none" | "partial" | "paid" | "overpaid" | "partially_refunded" | "refunded";
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00.000Z
             */
            placedAt: string;
            /** @example 2026-11-21 */
            placedOn: string;
            pricesIncludeTax: boolean;
            refundedMinor: string;
            shippingMethod: string | null;
            shippingMinor: string;
            /** @enum {string} */
            state: "open" | "completed" | "cancelled";
            storefrontId: string | null;
            taxMinor: string;
            totalMinor: string;
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00.000Z
             */
            updatedAt: string;
            version: number;
        };
        OrderShippingAddress: {
            city: string;
            country: string;
            line1: string;
            line2: string | null;
            name: string | null;
            postalCode: string | null;
            region: string | null;
        };
        OrderTimeline: {
            actor: unknown;
            data: unknown;
            id: string;
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00.000Z
             */
            occurredAt: string;
            type: string;
        };
        OrderTimelineList: {
            data: components["schemas"]["OrderTimeline"][];
        };
        Payment: {
            /**
             * @description Amount in minor units (cents)
             * @example 1250
             */
            allocatedMinor: string;
            allocations: {
                /**
                 * @description Amount in minor units (cents)
                 * @example 1250
                 */
                amountMinor: string;
                /** @example inv_01jd7n3xq8e5fv0k2m4p6r8t9w */
                invoiceId: string;
            }[];
            /**
             * @description Amount in minor units (cents)
             * @example 1250
             */
            amountMinor: string;
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00.000Z
             */
            createdAt: string;
            /** @example EUR */
            currency: string;
            customerId: string;
            /** @example 0.92 */
            exchangeRate: string;
            externalId: string | null;
            /** @example pay_01jd7n3xq8e5fv0k2m4p6r8t9w */
            id: string;
            method: string;
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00.000Z
             */
            receivedAt: string;
            reference: string | null;
            /**
             * @description Amount in minor units (cents)
             * @example 1250
             */
            refundedMinor: string;
            /**
             * @description Amount in minor units (cents)
             * @example 1250
             */
            unappliedMinor: string;
            version: number;
        };
        PaymentAllocationInput: {
            allocations: components["schemas"]["PaymentInputAllocation"][];
        };
        PaymentInput: {
            allocations?: components["schemas"]["PaymentInputAllocation"][];
            /**
             * @description Amount in minor units (cents)
             * @example 1250
             */
            amountMinor: string;
            /** @example EUR */
            currency: string;
            /** @example cus_01jd7n3xq8e5fv0k2m4p6r8t9w */
            customerId: string;
            /** @example 0.92 */
            exchangeRate?: string;
            externalId?: string;
            /**
             * @description cash, bank_transfer, card, paypal … decides the account
             * @example bank_transfer
             */
            method: string;
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00.000Z
             */
            receivedAt?: string;
            reference?: string | null;
        };
        PaymentInputAllocation: {
            /**
             * @description Amount in minor units (cents)
             * @example 1250
             */
            amountMinor: string;
            /** @example inv_01jd7n3xq8e5fv0k2m4p6r8t9w */
            invoiceId: string;
        };
        PaymentList: {
            data: components["schemas"]["Payment"][];
            nextCursor: string | null;
        };
        PaymentRefund: {
            /**
             * @description Amount in minor units (cents)
             * @example 1250
             */
            amountMinor: string;
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00.000Z
             */
            createdAt: string;
            externalId: string | null;
            /** @example rfd_01jd7n3xq8e5fv0k2m4p6r8t9w */
            id: string;
            /** @example pay_01jd7n3xq8e5fv0k2m4p6r8t9w */
            paymentId: string;
            reason: string;
            /** @example 2026-11-21 */
            refundedOn: string;
        };
        PaymentRefundInput: {
            /**
             * @description Amount in minor units (cents)
             * @example 1250
             */
            amountMinor: string;
            externalId?: string;
            /** @example inv_01jd7n3xq8e5fv0k2m4p6r8t9w */
            invoiceId?: string;
            reason: string;
        };
        PaymentRefundList: {
            data: components["schemas"]["PaymentRefund"][];
        };
        PortalAsset: {
            fields: {
                label: string;
                value: string | boolean;
            }[];
            /** @example ast_01jd7n3xq8e5fv0k2m4p6r8t9w */
            id: string;
            name: string;
            purchasedOn: string | null;
            serial: string | null;
            /** @enum {string} */
            state: "in_stock" | "active" | "in_repair" | "retired" | "lost";
            type: string;
            warrantyEndsOn: string | null;
        };
        PortalAssetDocument: {
            contentType: string;
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00.000Z
             */
            createdAt: string;
            /** @example asdo_01jd7n3xq8e5fv0k2m4p6r8t9w */
            id: string;
            name: string;
            sizeBytes: number;
        };
        PortalAssetDocumentList: {
            data: components["schemas"]["PortalAssetDocument"][];
        };
        PortalAssetList: {
            data: components["schemas"]["PortalAssetRow"][];
            nextCursor: string | null;
        };
        PortalAssetRow: {
            /** @example ast_01jd7n3xq8e5fv0k2m4p6r8t9w */
            id: string;
            name: string;
            purchasedOn: string | null;
            serial: string | null;
            /** @enum {string} */
            state: "in_stock" | "active" | "in_repair" | "retired" | "lost";
            type: string;
            warrantyEndsOn: string | null;
        };
        PortalInvoice: {
            /**
             * @description Amount in minor units (cents)
             * @example 1250
             */
            balanceMinor: string;
            canPay: boolean;
            /** @example EUR */
            currency: string;
            dueDate: string | null;
            /** @example inv_01jd7n3xq8e5fv0k2m4p6r8t9w */
            id: string;
            /** @example 2026-11-21 */
            issueDate: string;
            lines: {
                description: string;
                lineNo: number;
                /**
                 * @description Amount in minor units (cents)
                 * @example 1250
                 */
                netMinor: string;
                /** @example 12.50 */
                quantity: string;
                /** @example 12.50 */
                unitPrice: string;
            }[];
            /**
             * @description Amount in minor units (cents)
             * @example 1250
             */
            netMinor: string;
            notes: string | null;
            number: string;
            pricesIncludeTax: boolean;
            /** @enum {string} */
            state: "issued" | "partially_paid" | "paid" | "overdue" | "credited";
            /**
             * @description Amount in minor units (cents)
             * @example 1250
             */
            taxMinor: string;
            /**
             * @description Amount in minor units (cents)
             * @example 1250
             */
            totalMinor: string;
        };
        PortalInvoiceList: {
            data: components["schemas"]["PortalInvoiceRow"][];
            nextCursor: string | null;
        };
        PortalInvoicePaymentPage: {
            url: string | null;
        };
        PortalInvoicePaymentReturnInput: {
            page: string;
        };
        PortalInvoiceRow: {
            /**
             * @description Amount in minor units (cents)
             * @example 1250
             */
            balanceMinor: string;
            /** @example EUR */
            currency: string;
            dueDate: string | null;
            /** @example inv_01jd7n3xq8e5fv0k2m4p6r8t9w */
            id: string;
            /** @example 2026-11-21 */
            issueDate: string;
            /**
             * @description Amount in minor units (cents)
             * @example 1250
             */
            netMinor: string;
            number: string;
            /** @enum {string} */
            state: "issued" | "partially_paid" | "paid" | "overdue" | "credited";
            /**
             * @description Amount in minor units (cents)
             * @example 1250
             */
            taxMinor: string;
            /**
             * @description Amount in minor units (cents)
             * @example 1250
             */
            totalMinor: string;
        };
        PortalLinkInput: {
            email: string;
        };
        PortalMe: {
            business: string;
            client: string;
            /** @example con_01jd7n3xq8e5fv0k2m4p6r8t9w */
            contactId: string;
            /** @example cus_01jd7n3xq8e5fv0k2m4p6r8t9w */
            customerId: string;
            name: string;
        };
        PortalSession: {
            contact: components["schemas"]["PortalMe"];
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00.000Z
             */
            expiresAt: string;
            token: string;
        };
        PortalSessionInput: {
            token: string;
        };
        PortalSetting: {
            isOpen: boolean;
            version: number;
        };
        PortalSettingChange: {
            isOpen: boolean;
        };
        PortalTicket: {
            assetId: string | null;
            body: string;
            category: string | null;
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00.000Z
             */
            createdAt: string;
            dueAt: string | null;
            /** @example tkt_01jd7n3xq8e5fv0k2m4p6r8t9w */
            id: string;
            number: number;
            /** @enum {string} */
            priority: "low" | "normal" | "high" | "urgent";
            rating: number | null;
            requester: string | null;
            resolvedAt: string | null;
            /** @enum {string} */
            state: "new" | "open" | "waiting" | "scheduled" | "resolved" | "closed" | "reopened";
            subject: string;
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00.000Z
             */
            updatedAt: string;
        };
        PortalTicketActionInput: {
            /** @enum {string} */
            action: "close" | "reopen";
        };
        PortalTicketAttachment: {
            contentType: string;
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00.000Z
             */
            createdAt: string;
            fileName: string;
            /** @example tat_01jd7n3xq8e5fv0k2m4p6r8t9w */
            id: string;
            replyId: string | null;
            sizeBytes: number;
        };
        PortalTicketAttachmentList: {
            data: components["schemas"]["PortalTicketAttachment"][];
        };
        PortalTicketInput: {
            assetId?: string | null;
            body: string;
            category?: string | null;
            /** @enum {string} */
            priority?: "low" | "normal" | "high" | "urgent";
            subject: string;
        };
        PortalTicketList: {
            data: components["schemas"]["PortalTicketRow"][];
            nextCursor: string | null;
        };
        PortalTicketReply: {
            author: {
                /** @enum {string} */
                kind: "staff" | "client" | "outsider" | "system";
                name: string;
            };
            body: string;
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00.000Z
             */
            createdAt: string;
            files: components["schemas"]["PortalTicketAttachment"][];
            /** @example rpl_01jd7n3xq8e5fv0k2m4p6r8t9w */
            id: string;
        };
        PortalTicketReplyInput: {
            /** @description Files that were sent before */
            attachmentIds?: string[];
            body: string;
        };
        PortalTicketReplyList: {
            data: components["schemas"]["PortalTicketReply"][];
            nextCursor: string | null;
        };
        PortalTicketRow: {
            assetId: string | null;
            category: string | null;
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00.000Z
             */
            createdAt: string;
            dueAt: string | null;
            /** @example tkt_01jd7n3xq8e5fv0k2m4p6r8t9w */
            id: string;
            number: number;
            /** @enum {string} */
            priority: "low" | "normal" | "high" | "urgent";
            rating: number | null;
            requester: string | null;
            resolvedAt: string | null;
            /** @enum {string} */
            state: "new" | "open" | "waiting" | "scheduled" | "resolved" | "closed" | "reopened";
            subject: string;
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00.000Z
             */
            updatedAt: string;
        };
        /** @description RFC 9457 problem details. `code` is stable; /docs/errors lists all of them. */
        Problem: {
            /**
             * @example customer.unknown
             * @enum {string}
             */
            code: "account.in_use" | "action.asked_unknown" | "action.input_wrong" | "action.unknown" | "address.unknown" | "api_key.scope_too_wide" | "api_key.unknown" | "asset.category_in_use" | "asset.category_name_taken" | "asset.category_unknown" | "asset.dates_invalid" | "asset.definitions_invalid" | "asset.fields_invalid" | "asset.link_unknown" | "asset.not_of_client" | "asset.serial_taken" | "asset.state_step" | "asset.too_many_categories" | "asset.too_many_types" | "asset.type_name_taken" | "asset.type_unknown" | "asset.unknown" | "asset.user_unknown" | "auth.cross_site" | "auth.forbidden" | "auth.no_business" | "auth.not_a_member" | "auth.required" | "backfill.not_sent" | "billing.cursor_foreign" | "billing.settings_invalid" | "brand.text_wrong" | "category.cycle" | "category.has_children" | "category.name_taken" | "category.slug_taken" | "category.too_deep" | "category.unknown" | "conflict.decided" | "conflict.unknown" | "conflict.value_wrong" | "conflict.whole_record" | "connection.ambiguous" | "connection.consent_refused" | "connection.exists" | "connection.inputs_wrong" | "connection.no_consent" | "connection.not_ready" | "connection.state_invalid" | "connection.unknown" | "connector.app_missing" | "connector.no_app" | "connector.off" | "connector.unknown" | "consent.evidence_needed" | "contact.unknown" | "contract.ends_before_start" | "contract.unknown" | "credit_note.unknown" | "currency.unknown" | "cursor.invalid" | "cursor.other_list" | "customer.email_taken" | "customer.erased" | "customer.external_id_taken" | "customer.status_refuses" | "customer.status_step" | "customer.too_many_records" | "customer.unknown" | "date.invalid" | "deal.customer_linked" | "deal.link_unknown" | "deal.linked" | "deal.not_won" | "deal.owner_unknown" | "deal.reason_early" | "deal.reason_missing" | "deal.step" | "deal.unknown" | "decimal.invalid" | "delivery.event_gone" | "delivery.unknown" | "desk.default_missing" | "desk.hours_invalid" | "desk.in_use" | "desk.name_taken" | "desk.queue_archived" | "desk.replacement_invalid" | "desk.target_unreachable" | "desk.template_invalid" | "desk.too_many" | "desk.unknown" | "desk_mail.empty" | "document.too_many" | "document.unknown" | "event.key_reused" | "event.misfit" | "event_type.sample_misfit" | "event_type.schema_refused" | "event_type.taken" | "event_type.too_many" | "event_type.unknown" | "exchange_rate.invalid" | "exchange_rate.required" | "expense.amount_invalid" | "expense.billed" | "expense.not_reimbursable" | "expense.rate_required" | "expense.receipt_missing" | "expense.receipt_type" | "expense.state" | "expense.unknown" | "file.empty" | "file.not_a_copy" | "file.not_an_image" | "file.too_large" | "file.too_many_copies" | "file.unknown" | "hub.only_read" | "hub.order_currency" | "hub.order_total" | "hub.record_known" | "hub.record_refused" | "hub.record_unknown" | "idempotency.key_invalid" | "idempotency.key_reused" | "import.map_invalid" | "import.unreadable" | "inbound.busy" | "inbound.message_at_work" | "inbound.message_erased" | "inbound.message_unknown" | "inbound.refused_too_often" | "inbound.secret_unfit" | "inbound.secret_unknown" | "inbound.secrets_too_many" | "inbound.slug_taken" | "inbound.source_unknown" | "inbound.too_large" | "inbound.unknown" | "inbound.unproved" | "inbound.unverified" | "inbound.verification_unfit" | "integration.not_offered" | "internal.error" | "invoice.customer_unknown" | "invoice.draft_not_sent" | "invoice.due_before_issue" | "invoice.line_unknown" | "invoice.negative_total" | "invoice.no_address" | "invoice.no_cards" | "invoice.not_draft" | "invoice.not_issued" | "invoice.nothing_open" | "invoice.nothing_to_credit" | "invoice.over_credited" | "invoice.too_large" | "invoice.unknown" | "json.too_deep" | "ledger.period_closed" | "location.link_unknown" | "location.not_of_client" | "location.too_many" | "mail.recipient_invalid" | "mail.too_large" | "mail.unknown" | "mailbox.address_taken" | "mailbox.imap_missing" | "mailbox.password_missing" | "mailbox.shut" | "mailbox.token_wrong" | "mailbox.too_many" | "mailbox.unknown" | "maintenance.settled" | "maintenance.unknown" | "mapping.invalid" | "mapping.no_sample" | "mapping.version_unknown" | "marketplace.cart_empty" | "marketplace.cart_ordered" | "marketplace.cart_too_many_sellers" | "marketplace.cart_unknown" | "marketplace.closed" | "marketplace.currency_differs" | "marketplace.debtor_missing" | "marketplace.exists" | "marketplace.group_unknown" | "marketplace.iban_invalid" | "marketplace.invitation_invalid" | "marketplace.listing_unavailable" | "marketplace.listing_unknown" | "marketplace.none" | "marketplace.payout_closed" | "marketplace.payout_fields_missing" | "marketplace.payout_unknown" | "marketplace.price_changed" | "marketplace.rule_unknown" | "marketplace.seller_linked" | "marketplace.seller_state" | "marketplace.seller_unknown" | "marketplace.slug_taken" | "marketplace.stock_short" | "marketplace.unknown" | "member.exists" | "member.last_owner" | "member.owners_only" | "member.unknown" | "merge.already_merged" | "merge.changed_since" | "merge.ids_invalid" | "merge.ticket_between" | "merge.too_old" | "merge.undone" | "merge.unknown" | "milestone.billed" | "milestone.in_use" | "milestone.state" | "milestone.unknown" | "money.nothing_to_allocate_to" | "notice.persons_only" | "notice.which" | "payment.allocations_exceed" | "payment.amount_invalid" | "payment.exceeds_balance" | "payment.other_currency" | "payment.other_customer" | "payment.unknown" | "pipeline.default" | "pipeline.in_use" | "pipeline.name_taken" | "pipeline.probability_wrong" | "pipeline.stage_doubled" | "pipeline.stages_incomplete" | "pipeline.too_many" | "pipeline.unknown" | "portal.closed" | "portal.contacts_only" | "portal.link_invalid" | "product.archived" | "product.bulk_too_many" | "product.handle_taken" | "product.not_archived" | "product.not_listed" | "product.options_invalid" | "product.unknown" | "project.contract_unknown" | "project.currency_fixed" | "project.cursor_foreign" | "project.due_before_start" | "project.person_unknown" | "project.state" | "project.tasks_open" | "project.too_many" | "project.unknown" | "project.warnings_invalid" | "project_member.unknown" | "purchase.item_twice" | "purchase.line_unknown" | "purchase.not_draft" | "purchase.quantity_invalid" | "purchase.step_refused" | "purchase.too_much" | "purchase.unknown" | "purchase.variant_unknown" | "rate.limited" | "rate_card.invalid" | "rate_card.unknown" | "rating.link_invalid" | "record.unknown" | "recurring.ends_before_start" | "recurring.unknown" | "refund.too_much" | "relation.circle" | "relation.exists" | "relation.to_itself" | "relation.too_many" | "relation.unknown" | "reply.attachment_unknown" | "reply.too_many_attachments" | "reply.unknown" | "report.days_invalid" | "report.months_invalid" | "report.sync_days_invalid" | "request.invalid" | "request.malformed" | "request.too_large" | "request.unsupported_media_type" | "resource.unknown" | "retainer.invalid" | "retainer.unknown" | "route.unknown" | "run.not_held" | "run.unknown" | "sales.address_refused" | "sales.cart_empty" | "sales.cart_ordered" | "sales.cart_unknown" | "sales.customer_missing" | "sales.date_in_future" | "sales.description_missing" | "sales.discount_too_large" | "sales.draft_too_deep" | "sales.draft_unfinished" | "sales.line_unknown" | "sales.no_lines" | "sales.not_for_sale" | "sales.nothing_left" | "sales.order_unknown" | "sales.page_unknown" | "sales.page_version_unknown" | "sales.payment_method_refused" | "sales.price_changed" | "sales.quantity_invalid" | "sales.quantity_too_large" | "sales.refund_too_large" | "sales.return_closed" | "sales.return_unknown" | "sales.shipping_method_required" | "sales.shipping_method_unknown" | "sales.slug_taken" | "sales.storefront_closed" | "sales.storefront_unknown" | "sales.total_too_large" | "sales.transition_refused" | "sales.variant_unknown" | "schedule.ended" | "schedule.invalid" | "schedule.rule_invalid" | "schedule.start_invalid" | "schedule.too_many" | "schedule.unknown" | "service_type.code_taken" | "service_type.inactive" | "service_type.too_many" | "service_type.unknown" | "settings.invalid" | "stage.in_use" | "stage.unknown" | "stock.amount_unclear" | "stock.below_reserved" | "stock.insufficient" | "stock.level_unknown" | "stock.location_in_use" | "stock.location_is_default" | "stock.location_name_taken" | "stock.location_unknown" | "stock.not_reserved" | "stock.quantity_invalid" | "stock.seen_missing" | "stock.stocktake_ended" | "stock.stocktake_running" | "stock.stocktake_too_large" | "stock.stocktake_unknown" | "supplier.external_id_taken" | "supplier.unknown" | "task.has_time" | "task.state" | "task.unknown" | "tax_class.code_taken" | "tax_class.default_needed" | "tax_class.in_use" | "tax_class.rate_not_allowed" | "tax_class.unknown" | "tenant.slug_taken" | "tenant.unknown" | "ticket.asset_of_another_client" | "ticket.client_is_fixed" | "ticket.client_missing" | "ticket.contact_of_another_client" | "ticket.due_date_missing" | "ticket.is_blocked" | "ticket.is_merged" | "ticket.link_invalid" | "ticket.member_unknown" | "ticket.merge_final" | "ticket.merge_invalid" | "ticket.merge_unknown" | "ticket.other_client" | "ticket.split_invalid" | "ticket.too_old_to_reopen" | "ticket.transition_refused" | "ticket.unknown" | "ticket.was_worked_on" | "time_entry.billed" | "time_entry.in_the_future" | "time_entry.nothing_to_waive" | "time_entry.state" | "time_entry.too_long" | "time_entry.unknown" | "time_zone.unknown" | "timer.none" | "timer.running" | "user.email_taken" | "variant.barcode_taken" | "variant.last" | "variant.sku_taken" | "variant.unknown" | "vault.key_unknown" | "vault.refused" | "vault.too_long" | "version.mismatch" | "view.name_taken" | "view.too_many" | "view.unknown" | "webhook.certificate_invalid" | "webhook.filter_invalid" | "webhook.not_enabled" | "webhook.portal_form_invalid" | "webhook.portal_link_refused" | "webhook.portal_origin_refused" | "webhook.portal_types_refused" | "webhook.portal_url_kept" | "webhook.secret_invalid" | "webhook.secrets_too_many" | "webhook.settings_invalid" | "webhook.template_invalid" | "webhook.too_many" | "webhook.unknown" | "webhook.url_refused" | "work.bill_unknown" | "work.cursor_foreign" | "work.customer_unknown" | "work.draft_locked" | "work.no_ticket" | "work.not_yours" | "work.nothing_to_bill" | "work.other_customer" | "work.person_required" | "work.person_unknown" | "work.place_closed" | "work.place_required" | "work.project_unknown" | "work.range_invalid" | "work.rate_missing" | "work.task_unknown" | "work.tax_class_unknown" | "work.ticket_has_time" | "work.ticket_unknown" | "work.too_many_lines" | "work.total_changed";
            /** @description What was wrong, what is allowed, what to do */
            detail: string;
            /** @description Where a request doesn't fit its schema */
            errors?: {
                message: string;
                path: string;
            }[];
            /** @description The facts of `detail`, for programs */
            params?: {
                [key: string]: unknown;
            };
            /** @description Names this request in the log */
            requestId: string;
            status: number;
            title: string;
            /** @example /docs/errors#customer.unknown */
            type: string;
        };
        Product: {
            archivedAt: string | null;
            categoryIds: string[];
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00.000Z
             */
            createdAt: string;
            description: string | null;
            handle: string;
            /** @example prd_01jd7n3xq8e5fv0k2m4p6r8t9w */
            id: string;
            images: {
                alt: string | null;
                fileId: string | null;
                url: string;
            }[];
            isActive: boolean;
            listedOn: ("storefront" | "marketplace" | "shopify" | "woocommerce")[];
            name: string;
            options: string[];
            tags: string[];
            taxCode: string;
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00.000Z
             */
            updatedAt: string;
            variants: {
                barcode: string | null;
                compareAtPrice: string | null;
                cost: string | null;
                /** @example var_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id: string;
                imageUrl: string | null;
                isActive: boolean;
                optionValues: string[];
                pricesIncludeTax: boolean;
                sku: string | null;
                tracksStock: boolean;
                /** @example 12.50 */
                unitPrice: string;
                weightGrams: string | null;
            }[];
            vendor: string | null;
            version: number;
        };
        ProductBulkChannel: {
            /** @enum {string} */
            outcome: "changed" | "unchanged" | "unknown";
            /** @example prd_01jd7n3xq8e5fv0k2m4p6r8t9w */
            productId: string;
        };
        ProductBulkChannelInput: {
            /** @enum {string} */
            channel: "storefront" | "marketplace" | "shopify" | "woocommerce";
            isListed?: boolean;
            priceRule?: (components["schemas"]["ProductChannelPriceRuleFixed"] | components["schemas"]["ProductChannelPriceRulePercentage"] | components["schemas"]["ProductChannelPriceRuleStockLevel"]) | null;
            productIds: "all" | string[];
        };
        ProductBulkChannelList: {
            data: components["schemas"]["ProductBulkChannel"][];
        };
        ProductChange: {
            categoryIds?: string[];
            description?: string | null;
            handle?: string;
            images?: components["schemas"]["ProductChangeImage"][];
            isActive?: boolean;
            name?: string;
            options?: string[];
            tags?: string[];
            taxCode?: string;
            variants?: {
                barcode?: string | null;
                compareAtPrice?: string | null;
                cost?: string | null;
                /** @example var_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id?: string;
                imageUrl?: string | null;
                isActive?: boolean;
                optionValues?: string[];
                /** @description Default: the business's own */
                pricesIncludeTax?: boolean;
                sku?: string | null;
                tracksStock?: boolean;
                /** @example 12.50 */
                unitPrice: string;
                weightGrams?: string | null;
            }[];
            vendor?: string | null;
        };
        ProductChangeImage: {
            alt?: string | null;
            /** @example https://example.com/feta.jpg */
            url: string;
        };
        ProductChannel: {
            /** @enum {string} */
            channel: "storefront" | "marketplace" | "shopify" | "woocommerce";
            isListed: boolean;
            lastError: string | null;
            priceRule: (components["schemas"]["ProductChannelPriceRuleFixed"] | components["schemas"]["ProductChannelPriceRulePercentage"] | components["schemas"]["ProductChannelPriceRuleStockLevel"]) | null;
            /** @example prd_01jd7n3xq8e5fv0k2m4p6r8t9w */
            productId: string;
            syncedAt: string | null;
            /** @enum {string} */
            syncState: "never" | "pending" | "synced" | "failed";
        };
        ProductChannelHistory: {
            /** @enum {string} */
            action: "listed" | "unlisted" | "priced" | "sync_requested" | "synced" | "sync_failed";
            actor: {
                kind: string;
                name: string;
            };
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00.000Z
             */
            at: string;
            error: string | null;
            id: string;
            priceRule: (components["schemas"]["ProductChannelPriceRuleFixed"] | components["schemas"]["ProductChannelPriceRulePercentage"] | components["schemas"]["ProductChannelPriceRuleStockLevel"]) | null;
        };
        ProductChannelHistoryList: {
            data: components["schemas"]["ProductChannelHistory"][];
            nextCursor: string | null;
        };
        ProductChannelInput: {
            isListed?: boolean;
            priceRule?: (components["schemas"]["ProductChannelPriceRuleFixed"] | components["schemas"]["ProductChannelPriceRulePercentage"] | components["schemas"]["ProductChannelPriceRuleStockLevel"]) | null;
        };
        ProductChannelList: {
            data: components["schemas"]["ProductChannel"][];
        };
        ProductChannelPriceRuleFixed: {
            /** @enum {string} */
            kind: "fixed";
            /** @example 12.50 */
            unitPrice: string;
        };
        ProductChannelPriceRulePercentage: {
            /** @enum {string} */
            kind: "percentage";
            /**
             * @description Change of the price in percent: -10 is 10 % off
             * @example -10
             */
            percent: string;
        };
        ProductChannelPriceRuleStockLevel: {
            /** @example 12.50 */
            below: string;
            /** @enum {string} */
            kind: "stock_level";
            /**
             * @description Change of the price in percent: -10 is 10 % off
             * @example -10
             */
            percent: string;
        };
        ProductImport: {
            changes: {
                /** @enum {string} */
                change: "create" | "update";
                name: string;
                /** @description Row of the file; the header is 1 */
                row: number;
            }[];
            created: number;
            isDryRun: boolean;
            openingStock: {
                /** @example 12.50 */
                quantity: string;
                /** @example var_01jd7n3xq8e5fv0k2m4p6r8t9w */
                variantId: string;
            }[];
            refused: {
                reason: string;
                /** @description Row of the file; the header is 1 */
                row: number;
            }[];
            refusedCount: number;
            unchanged: number;
            updated: number;
        };
        ProductInput: {
            categoryIds?: string[];
            description?: string | null;
            handle?: string;
            images?: components["schemas"]["ProductChangeImage"][];
            isActive?: boolean;
            listedOn?: ("storefront" | "marketplace" | "shopify" | "woocommerce")[];
            name: string;
            options?: string[];
            tags?: string[];
            taxCode?: string;
            variants: components["schemas"]["ProductVariantInput"][];
            vendor?: string | null;
        };
        ProductList: {
            data: components["schemas"]["Product"][];
            nextCursor: string | null;
        };
        ProductVariantInput: {
            barcode?: string | null;
            compareAtPrice?: string | null;
            cost?: string | null;
            imageUrl?: string | null;
            isActive?: boolean;
            optionValues?: string[];
            /** @description Default: the business's own */
            pricesIncludeTax?: boolean;
            sku?: string | null;
            tracksStock?: boolean;
            /** @example 12.50 */
            unitPrice: string;
            weightGrams?: string | null;
        };
        Project: {
            /**
             * @description Amount in minor units (cents)
             * @example 1250
             */
            billedMinor: string;
            /** @enum {string} */
            billing: "time_and_material" | "fixed_price" | "retainer";
            budgetMinor: string | null;
            budgetMinutes: string | null;
            contractId: string | null;
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00.000Z
             */
            createdAt: string;
            /** @example EUR */
            currency: string;
            /** @example cus_01jd7n3xq8e5fv0k2m4p6r8t9w */
            customerId: string;
            description: string | null;
            dueOn: string | null;
            finishedAt: string | null;
            /** @example prj_01jd7n3xq8e5fv0k2m4p6r8t9w */
            id: string;
            isOverBudget: boolean;
            managerId: string | null;
            name: string;
            number: number;
            startsOn: string | null;
            /** @enum {string} */
            state: "planned" | "active" | "on_hold" | "completed" | "cancelled";
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00.000Z
             */
            updatedAt: string;
            /**
             * @description Amount in minor units (cents)
             * @example 1250
             */
            usedMinor: string;
            usedMinutes: string;
            version: number;
            warnPercents: number[];
        };
        ProjectChange: {
            /** @enum {string} */
            billing?: "time_and_material" | "fixed_price" | "retainer";
            budgetMinor?: string | null;
            budgetMinutes?: string | null;
            contractId?: string | null;
            /** @example EUR */
            currency?: string;
            description?: string | null;
            dueOn?: string | null;
            managerId?: string | null;
            name?: string;
            startsOn?: string | null;
            warnPercents?: number[];
        };
        ProjectInput: {
            /** @enum {string} */
            billing?: "time_and_material" | "fixed_price" | "retainer";
            budgetMinor?: string | null;
            budgetMinutes?: string | null;
            contractId?: string | null;
            /** @example EUR */
            currency: string;
            /** @example cus_01jd7n3xq8e5fv0k2m4p6r8t9w */
            customerId: string;
            description?: string | null;
            dueOn?: string | null;
            managerId?: string | null;
            name: string;
            startsOn?: string | null;
            warnPercents?: number[];
        };
        ProjectInvoice: {
            invoice: {
                id: string;
                /**
                 * @description Amount in minor units (cents)
                 * @example 1250
                 */
                netMinor: string;
                number: string | null;
                /**
                 * @description Amount in minor units (cents)
                 * @example 1250
                 */
                taxMinor: string;
                /**
                 * @description Amount in minor units (cents)
                 * @example 1250
                 */
                totalMinor: string;
            } | null;
            lines: components["schemas"]["WorkInvoiceLine"][];
        };
        ProjectInvoiceInput: {
            /** @example EUR */
            currency?: string;
            /** @example 2026-11-21 */
            dueDate?: string;
            /** @example 0.92 */
            exchangeRate?: string;
            /**
             * @description Amount in minor units (cents)
             * @example 1250
             */
            expectedNetMinor?: string;
            /** @description Issue at once; without it a draft is made */
            issue?: boolean;
            /** @example 2026-11-21 */
            issueDate?: string;
            /** @enum {string} */
            linesBy?: "ticket" | "person";
            notes?: string;
            /** @example 2026-11-21 */
            until?: string;
        };
        ProjectInvoicePreview: {
            covered: {
                entryId: string;
                minutes: number;
                name: string;
                retainerId: string;
                /** @enum {string} */
                unit: "hours" | "money";
                units: string;
            }[];
            /** @example EUR */
            currency: string;
            customerId: string;
            lines: {
                /**
                 * @description Amount in minor units (cents)
                 * @example 1250
                 */
                amountMinor: string;
                description: string;
                /** @enum {string} */
                kind: "time" | "expense" | "fee" | "milestone";
                minutes: number;
                projectId: string | null;
                /** @example 12.50 */
                quantity: string;
                sources: {
                    /**
                     * @description Amount in minor units (cents)
                     * @example 1250
                     */
                    amountMinor: string;
                    id: string;
                    minutes: number;
                }[];
                taxCode: string;
                /** @example 12.50 */
                taxRate: string;
                /** @example 12.50 */
                unitPrice: string;
                why: components["schemas"]["WorkInvoiceLineWhy"];
            }[];
            /** @enum {string} */
            linesBy: "ticket" | "person";
            /**
             * @description Amount in minor units (cents)
             * @example 1250
             */
            netMinor: string;
            rounding: string[];
            /**
             * @description Amount in minor units (cents)
             * @example 1250
             */
            taxMinor: string;
            /**
             * @description Amount in minor units (cents)
             * @example 1250
             */
            totalMinor: string;
            /** @example 2026-11-21 */
            until: string;
            waiting: {
                entries: number;
                expenses: number;
                minutes: number;
            };
        };
        ProjectInvoicePreviewInput: {
            /** @example EUR */
            currency?: string;
            /** @enum {string} */
            linesBy?: "ticket" | "person";
            /** @example 2026-11-21 */
            until?: string;
        };
        ProjectList: {
            data: components["schemas"]["Project"][];
            nextCursor: string | null;
        };
        ProjectMember: {
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00.000Z
             */
            addedAt: string;
            name: string;
            /** @enum {string} */
            role: "manager" | "member" | "observer";
            /** @example usr_01jd7n3xq8e5fv0k2m4p6r8t9w */
            userId: string;
        };
        ProjectMemberInput: {
            /** @enum {string} */
            role: "manager" | "member" | "observer";
        };
        ProjectMemberList: {
            data: components["schemas"]["ProjectMember"][];
            nextCursor: string | null;
        };
        ProjectMilestone: {
            amountMinor: string | null;
            dueOn: string | null;
            /** @example mst_01jd7n3xq8e5fv0k2m4p6r8t9w */
            id: string;
            invoiceId: string | null;
            name: string;
            /** @example prj_01jd7n3xq8e5fv0k2m4p6r8t9w */
            projectId: string;
            reachedAt: string | null;
            /** @enum {string} */
            state: "planned" | "reached";
            version: number;
        };
        ProjectMilestoneChange: {
            amountMinor?: string | null;
            dueOn?: string | null;
            name?: string;
        };
        ProjectMilestoneInput: {
            amountMinor?: string | null;
            dueOn?: string | null;
            name: string;
        };
        ProjectMilestoneList: {
            data: components["schemas"]["ProjectMilestone"][];
            nextCursor: string | null;
        };
        ProjectTask: {
            assigneeId: string | null;
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00.000Z
             */
            createdAt: string;
            description: string | null;
            doneAt: string | null;
            dueOn: string | null;
            estimateMinutes: number | null;
            /** @example tsk_01jd7n3xq8e5fv0k2m4p6r8t9w */
            id: string;
            milestoneId: string | null;
            position: string;
            /** @example prj_01jd7n3xq8e5fv0k2m4p6r8t9w */
            projectId: string;
            startsOn: string | null;
            /** @enum {string} */
            state: "open" | "in_progress" | "blocked" | "done" | "cancelled";
            title: string;
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00.000Z
             */
            updatedAt: string;
            usedMinutes: string;
            version: number;
        };
        ProjectTaskChange: {
            assigneeId?: string | null;
            description?: string | null;
            dueOn?: string | null;
            estimateMinutes?: number | null;
            milestoneId?: string | null;
            startsOn?: string | null;
            /** @enum {string} */
            state?: "open" | "in_progress" | "blocked" | "done" | "cancelled";
            title?: string;
        };
        ProjectTaskInput: {
            assigneeId?: string | null;
            description?: string | null;
            dueOn?: string | null;
            estimateMinutes?: number | null;
            milestoneId?: string | null;
            startsOn?: string | null;
            title: string;
        };
        ProjectTaskList: {
            data: components["schemas"]["ProjectTask"][];
            nextCursor: string | null;
        };
        ProjectTaskMoveInput: {
            afterId: string | null;
        };
        ProjectWip: {
            /**
             * @description Amount in minor units (cents)
             * @example 1250
             */
            billedMinor: string;
            /** @enum {string} */
            billing: "time_and_material" | "fixed_price" | "retainer";
            budgetMinor: string | null;
            budgetMinutes: string | null;
            /** @example EUR */
            currency: string;
            /**
             * @description Amount in minor units (cents)
             * @example 1250
             */
            milestonesDueMinor: string;
            projectId: string;
            /**
             * @description Amount in minor units (cents)
             * @example 1250
             */
            usedMinor: string;
            usedMinutes: string;
            /**
             * @description Amount in minor units (cents)
             * @example 1250
             */
            wipMinor: string;
            work: {
                /**
                 * @description Amount in minor units (cents)
                 * @example 1250
                 */
                billedMinor: string;
                billedMinutes: number;
                chargedMinutes: number;
                coveredMinutes: number;
                /** @example EUR */
                currency: string;
                /**
                 * @description Amount in minor units (cents)
                 * @example 1250
                 */
                expensesBilledMinor: string;
                /**
                 * @description Amount in minor units (cents)
                 * @example 1250
                 */
                expensesUnbilledMinor: string;
                /**
                 * @description Amount in minor units (cents)
                 * @example 1250
                 */
                unbilledMinor: string;
                unbilledMinutes: number;
                /**
                 * @description Amount in minor units (cents)
                 * @example 1250
                 */
                worthMinor: string;
            }[];
        };
        PurchaseOrder: {
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00.000Z
             */
            createdAt: string;
            /** @example EUR */
            currency: string;
            expectedOn: string | null;
            /** @example po_01jd7n3xq8e5fv0k2m4p6r8t9w */
            id: string;
            lines: {
                description: string;
                lineNo: number;
                /** @example 12.50 */
                quantity: string;
                /** @example 12.50 */
                received: string;
                sku: string | null;
                /** @example 12.50 */
                unitCost: string;
                variantId: string;
            }[];
            locationId: string | null;
            notes: string | null;
            number: number;
            orderedAt: string | null;
            overPercent: number;
            /** @enum {string} */
            state: "draft" | "ordered" | "partly_received" | "received" | "closed" | "cancelled";
            /** @example sup_01jd7n3xq8e5fv0k2m4p6r8t9w */
            supplierId: string;
            /**
             * @description Amount in minor units (cents)
             * @example 1250
             */
            totalMinor: string;
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00.000Z
             */
            updatedAt: string;
            version: number;
        };
        PurchaseOrderActionInput: {
            /** @enum {string} */
            action: "order" | "cancel" | "close";
        };
        PurchaseOrderChange: {
            /** @example EUR */
            currency?: string;
            expectedOn?: string | null;
            lines?: components["schemas"]["PurchaseOrderChangeLine"][];
            locationId?: string | null;
            notes?: string | null;
            /** @description So much more than ordered may come */
            overPercent?: number;
            /** @example sup_01jd7n3xq8e5fv0k2m4p6r8t9w */
            supplierId?: string;
        };
        PurchaseOrderChangeLine: {
            /** @example 12.50 */
            quantity: string;
            /** @example 12.50 */
            unitCost: string;
            /** @example var_01jd7n3xq8e5fv0k2m4p6r8t9w */
            variantId: string;
        };
        PurchaseOrderInput: {
            /** @example EUR */
            currency?: string;
            expectedOn?: string | null;
            lines: components["schemas"]["PurchaseOrderChangeLine"][];
            locationId?: string | null;
            notes?: string | null;
            /** @description So much more than ordered may come */
            overPercent?: number;
            /** @example sup_01jd7n3xq8e5fv0k2m4p6r8t9w */
            supplierId: string;
        };
        PurchaseOrderList: {
            data: components["schemas"]["PurchaseOrderRow"][];
            nextCursor: string | null;
        };
        PurchaseOrderReceipt: {
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00.000Z
             */
            createdAt: string;
            /** @example prc_01jd7n3xq8e5fv0k2m4p6r8t9w */
            id: string;
            lines: components["schemas"]["PurchaseOrderReceiptLine"][];
            reference: string | null;
        };
        PurchaseOrderReceiptInput: {
            lines: components["schemas"]["PurchaseOrderReceiptLine"][];
            reference?: string | null;
        };
        PurchaseOrderReceiptLine: {
            lineNo: number;
            /** @example 12.50 */
            quantity: string;
        };
        PurchaseOrderReceiptList: {
            data: components["schemas"]["PurchaseOrderReceipt"][];
            nextCursor: string | null;
        };
        PurchaseOrderRow: {
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00.000Z
             */
            createdAt: string;
            /** @example EUR */
            currency: string;
            expectedOn: string | null;
            /** @example po_01jd7n3xq8e5fv0k2m4p6r8t9w */
            id: string;
            locationId: string | null;
            notes: string | null;
            number: number;
            orderedAt: string | null;
            overPercent: number;
            /** @enum {string} */
            state: "draft" | "ordered" | "partly_received" | "received" | "closed" | "cancelled";
            /** @example sup_01jd7n3xq8e5fv0k2m4p6r8t9w */
            supplierId: string;
            /**
             * @description Amount in minor units (cents)
             * @example 1250
             */
            totalMinor: string;
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00.000Z
             */
            updatedAt: string;
            version: number;
        };
        RecurringInvoice: {
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00.000Z
             */
            createdAt: string;
            customerId: string;
            endsOn: string | null;
            every: number;
            /** @enum {string} */
            frequency: "weekly" | "monthly" | "yearly";
            /** @example rec_01jd7n3xq8e5fv0k2m4p6r8t9w */
            id: string;
            isIssuedAtOnce: boolean;
            isPaused: boolean;
            name: string;
            /** @example 2026-11-21 */
            nextOn: string;
            /** @example 2026-11-21 */
            startsOn: string;
            template: {
                [key: string]: unknown;
            };
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00.000Z
             */
            updatedAt: string;
            version: number;
        };
        RecurringInvoiceChange: {
            /** @example cus_01jd7n3xq8e5fv0k2m4p6r8t9w */
            customerId?: string;
            endsOn?: string | null;
            every?: number;
            /** @enum {string} */
            frequency?: "weekly" | "monthly" | "yearly";
            isIssuedAtOnce?: boolean;
            isPaused?: boolean;
            name?: string;
            /** @example 2026-11-21 */
            startsOn?: string;
            template?: components["schemas"]["RecurringInvoiceChangeTemplate"];
        };
        RecurringInvoiceChangeTemplate: {
            buyer: components["schemas"]["InvoiceChangeBuyer"];
            /** @example EUR */
            currency: string;
            /** @example 0.92 */
            exchangeRate?: string;
            lines: components["schemas"]["InvoiceChangeLine"][];
            notes?: string | null;
            /**
             * @description Amount in minor units (cents)
             * @example 1250
             */
            orderDiscountMinor?: string;
            pricesIncludeTax: boolean;
        };
        RecurringInvoiceInput: {
            /** @example cus_01jd7n3xq8e5fv0k2m4p6r8t9w */
            customerId: string;
            endsOn?: string | null;
            every?: number;
            /** @enum {string} */
            frequency: "weekly" | "monthly" | "yearly";
            isIssuedAtOnce?: boolean;
            name: string;
            /** @example 2026-11-21 */
            startsOn: string;
            template: components["schemas"]["RecurringInvoiceChangeTemplate"];
        };
        RecurringInvoiceList: {
            data: components["schemas"]["RecurringInvoice"][];
            nextCursor: string | null;
        };
        ReportIntegrationHealth: {
            account: string | null;
            conflicts: number;
            connector: string;
            failedRuns: number;
            /** @example conn_01jd7n3xq8e5fv0k2m4p6r8t9w */
            id: string;
            isSandbox: boolean;
            lastSuccessAt: string | null;
            links: number;
            medianMs: number | null;
            p95Ms: number | null;
            parked: number;
            quarantined: number;
            reason: string | null;
            records: number;
            refused: number;
            runs: number;
            /** @enum {string} */
            state: "connecting" | "connected" | "expired" | "error" | "paused";
            waiting: number;
            waitingSince: string | null;
        };
        ReportIntegrationHealthList: {
            data: components["schemas"]["ReportIntegrationHealth"][];
            measures: {
                isKept: boolean | null;
                max: number | null;
                /** @enum {string} */
                measure: "connected" | "consistency" | "failedOperations" | "failedSyncs" | "averageSyncMs";
                min: number | null;
                value: number | null;
            }[];
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00.000Z
             */
            since: string;
        };
        ReportOpenWork: {
            customerId: string;
            customerName: string;
            /** @example 2026-03 */
            month: string;
            openTickets: number;
            overdueTickets: number;
            unassignedTickets: number;
            unbilledMinutes: number;
            waitingMinutes: number;
        };
        ReportOpenWorkList: {
            data: components["schemas"]["ReportOpenWork"][];
            nextCursor: string | null;
        };
        ReportRevenue: {
            /**
             * @description Amount in minor units (cents)
             * @example 1250
             */
            creditedMinor: string;
            /** @example EUR */
            currency: string;
            customerId: string;
            customerName: string;
            invoices: number;
            /** @example 2026-03 */
            month: string;
            /**
             * @description Amount in minor units (cents)
             * @example 1250
             */
            netMinor: string;
            /**
             * @description Amount in minor units (cents)
             * @example 1250
             */
            receivedMinor: string;
            /**
             * @description Amount in minor units (cents)
             * @example 1250
             */
            refundedMinor: string;
            /**
             * @description Amount in minor units (cents)
             * @example 1250
             */
            taxMinor: string;
        };
        ReportRevenueList: {
            data: components["schemas"]["ReportRevenue"][];
            nextCursor: string | null;
        };
        ReportSale: {
            /** @example EUR */
            currency: string;
            key: string;
            name: string;
            /**
             * @description Amount in minor units (cents)
             * @example 1250
             */
            netMinor: string;
            orders: number;
            quantity: string | null;
            /**
             * @description Amount in minor units (cents)
             * @example 1250
             */
            taxMinor: string;
            /**
             * @description Amount in minor units (cents)
             * @example 1250
             */
            totalMinor: string;
        };
        ReportSaleList: {
            data: components["schemas"]["ReportSale"][];
            /** @example 2026-11-21 */
            from: string;
            /** @example 2026-11-21 */
            to: string;
        };
        ReportSla: {
            customerId: string;
            customerName: string;
            firstResponseMinutes: number | null;
            /** @example 2026-03 */
            month: string;
            open: number;
            resolutionBroken: number;
            resolutionKept: number;
            resolutionMinutes: number | null;
            responseBroken: number;
            responseKept: number;
            tickets: number;
        };
        ReportSlaList: {
            data: components["schemas"]["ReportSla"][];
            nextCursor: string | null;
        };
        ReportSync: {
            averageMs: number | null;
            changed: number;
            conflicts: number;
            /** @example 2026-11-21 */
            day: string;
            failed: number;
            records: number;
            refused: number;
            runs: number;
        };
        ReportSyncList: {
            data: components["schemas"]["ReportSync"][];
            /** @example 2026-11-21 */
            from: string;
            /** @example 2026-11-21 */
            to: string;
        };
        ReportUtilisation: {
            billableMinutes: number;
            billablePercent: number | null;
            billedMinutes: number;
            chargedMinutes: number;
            id: string;
            loggedMinutes: number;
            /** @example 2026-03 */
            month: string;
            name: string;
        };
        ReportUtilisationList: {
            data: components["schemas"]["ReportUtilisation"][];
            nextCursor: string | null;
        };
        ReturnReceiveInput: {
            lines?: components["schemas"]["OrderReturnInputLine"][];
            /** @description Credit what sending the goods had cost, too; without it only the goods are credited. */
            refundsShipping?: boolean;
        };
        Saga: {
            attempts: number;
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00.000Z
             */
            createdAt: string;
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00.000Z
             */
            dueAt: string;
            /** @example sag_01jd7n3xq8e5fv0k2m4p6r8t9w */
            id: string;
            key: string;
            lastError: string | null;
            name: string;
            /** @enum {string} */
            status: "running" | "compensating" | "done" | "compensated" | "stuck";
            step: number;
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00.000Z
             */
            updatedAt: string;
        };
        SagaList: {
            data: components["schemas"]["Saga"][];
            nextCursor: string | null;
        };
        Search: {
            hint: string | null;
            id: string;
            /** @enum {string} */
            kind: "customer" | "order" | "invoice" | "deal" | "ticket" | "product" | "asset";
            title: string;
        };
        SearchList: {
            data: components["schemas"]["Search"][];
        };
        StockAdjustmentInput: {
            /** @example -3 */
            delta?: string;
            /** @example loc_01jd7n3xq8e5fv0k2m4p6r8t9w */
            locationId?: string;
            note?: string | null;
            /** @enum {string} */
            reason: "receipt" | "return" | "adjustment" | "write_off";
            reference?: string;
            /** @example -3 */
            seen?: string;
            /** @example 12 */
            setTo?: string;
            /** @example var_01jd7n3xq8e5fv0k2m4p6r8t9w */
            variantId: string;
        };
        StockLevel: {
            /** @example 12.50 */
            available: string;
            /** @example 12.50 */
            backorderLimit: string;
            isLow: boolean;
            /** @example loc_01jd7n3xq8e5fv0k2m4p6r8t9w */
            locationId: string;
            lowStockThreshold: string | null;
            /** @example 12.50 */
            onHand: string;
            /** @example 12.50 */
            reserved: string;
            tracks: boolean;
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00.000Z
             */
            updatedAt: string;
            /** @example var_01jd7n3xq8e5fv0k2m4p6r8t9w */
            variantId: string;
            version: number;
        };
        StockLevelChange: {
            /** @example 12 */
            backorderLimit?: string;
            lowStockThreshold?: string | null;
            tracks?: boolean;
        };
        StockLevelList: {
            data: components["schemas"]["StockLevel"][];
            nextCursor: string | null;
        };
        StockLocation: {
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00.000Z
             */
            createdAt: string;
            /** @example loc_01jd7n3xq8e5fv0k2m4p6r8t9w */
            id: string;
            isActive: boolean;
            isDefault: boolean;
            name: string;
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00.000Z
             */
            updatedAt: string;
            version: number;
        };
        StockLocationChange: {
            isActive?: boolean;
            isDefault?: boolean;
            name?: string;
        };
        StockLocationInput: {
            isActive?: boolean;
            isDefault?: boolean;
            name: string;
        };
        StockLocationList: {
            data: components["schemas"]["StockLocation"][];
            nextCursor: string | null;
        };
        StockMovement: {
            id: string;
            /** @example loc_01jd7n3xq8e5fv0k2m4p6r8t9w */
            locationId: string;
            note: string | null;
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00.000Z
             */
            occurredAt: string;
            /** @example 12.50 */
            onHandDelta: string;
            orderId: string | null;
            /** @enum {string} */
            reason: "opening" | "receipt" | "allocation" | "release" | "sale" | "return" | "cancellation" | "adjustment" | "stocktake" | "write_off";
            reference: string | null;
            /** @example 12.50 */
            reservedDelta: string;
            /** @example var_01jd7n3xq8e5fv0k2m4p6r8t9w */
            variantId: string;
        };
        StockMovementList: {
            data: components["schemas"]["StockMovement"][];
            nextCursor: string | null;
        };
        StockReservation: {
            /** @example 12.50 */
            delivered: string;
            expiresAt: string | null;
            /** @example loc_01jd7n3xq8e5fv0k2m4p6r8t9w */
            locationId: string;
            /** @example 12.50 */
            open: string;
            /** @example oln_01jd7n3xq8e5fv0k2m4p6r8t9w */
            orderLineId: string;
            /** @example 12.50 */
            quantity: string;
            /** @example 12.50 */
            released: string;
            /** @enum {string} */
            state: "reserved" | "partially_delivered" | "delivered" | "cancelled" | "expired";
            /** @example var_01jd7n3xq8e5fv0k2m4p6r8t9w */
            variantId: string;
        };
        StockReservationList: {
            data: components["schemas"]["StockReservation"][];
        };
        StockStocktake: {
            endedAt: string | null;
            /** @example stk_01jd7n3xq8e5fv0k2m4p6r8t9w */
            id: string;
            /** @example loc_01jd7n3xq8e5fv0k2m4p6r8t9w */
            locationId: string;
            note: string | null;
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00.000Z
             */
            startedAt: string;
            /** @enum {string} */
            state: "open" | "finished" | "cancelled";
            version: number;
        };
        StockStocktakeCountInput: {
            counts: {
                /** @example 12 */
                counted: string;
                /** @example var_01jd7n3xq8e5fv0k2m4p6r8t9w */
                variantId: string;
            }[];
        };
        StockStocktakeInput: {
            /** @example loc_01jd7n3xq8e5fv0k2m4p6r8t9w */
            locationId?: string;
            note?: string | null;
            variantIds?: string[];
        };
        StockStocktakeLine: {
            counted: string | null;
            /** @example 12.50 */
            expected: string;
            /** @example var_01jd7n3xq8e5fv0k2m4p6r8t9w */
            variantId: string;
        };
        StockStocktakeLineList: {
            data: components["schemas"]["StockStocktakeLine"][];
            nextCursor: string | null;
        };
        StockStocktakeList: {
            data: components["schemas"]["StockStocktake"][];
            nextCursor: string | null;
        };
        Storefront: {
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00.000Z
             */
            createdAt: string;
            description: string | null;
            /** @example sto_01jd7n3xq8e5fv0k2m4p6r8t9w */
            id: string;
            isOpen: boolean;
            name: string;
            paymentMethods: ("invoice" | "bank_transfer" | "cash_on_delivery" | "card")[];
            reservationMinutes: number;
            shippingMethods: components["schemas"]["StorefrontShippingMethod"][];
            slug: string;
            theme: {
                [key: string]: string | number | boolean | null;
            };
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00.000Z
             */
            updatedAt: string;
            version: number;
        };
        StorefrontBlock: {
            kind: string;
            /** @description JSON Schema of the block */
            schema: {
                [key: string]: unknown;
            };
        };
        StorefrontBlockList: {
            data: components["schemas"]["StorefrontBlock"][];
        };
        StorefrontCart: {
            /** @example EUR */
            currency: string;
            /** @example crt_01jd7n3xq8e5fv0k2m4p6r8t9w */
            id: string;
            lines: {
                description: string;
                netMinor: string;
                quantity: string;
                seenUnitPrice: string;
                sku: string | null;
                taxMinor: string;
                totalMinor: string;
                unitPrice: string;
                /** @example var_01jd7n3xq8e5fv0k2m4p6r8t9w */
                variantId: string;
            }[];
            netMinor: string;
            orderId: string | null;
            paymentMethods: ("invoice" | "bank_transfer" | "cash_on_delivery" | "card")[];
            pricesIncludeTax: boolean;
            shippingMethods: {
                code: string;
                name: string;
                priceMinor: string;
            }[];
            taxMinor: string;
            totalMinor: string;
            version: number;
        };
        StorefrontCartCheckout: {
            /** @example EUR */
            currency: string;
            /** @enum {string} */
            fulfilmentState: "none" | "partial" | "fulfilled" | "partially_returned" | "returned";
            /** @example ord_01jd7n3xq8e5fv0k2m4p6r8t9w */
            id: string;
            invoiceNumber: string | null;
            isInvoiced: boolean;
            lines: components["schemas"]["StorefrontOrderLine"][];
            netMinor: string;
            number: string;
            paidMinor: string;
            /** @enum {string} */
            paymentMethod: "invoice" | "bank_transfer" | "cash_on_delivery" | "card";
            /** @enum {string} */
            paymentState: "none" | "partial" | "paid" | "overpaid" | "partially_refunded" | "refunded";
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00.000Z
             */
            placedAt: string;
            pricesIncludeTax: boolean;
            shippingMethod: string | null;
            shippingMinor: string;
            /** @enum {string} */
            state: "open" | "completed" | "cancelled";
            statusToken: string;
            taxMinor: string;
            totalMinor: string;
        };
        StorefrontCartCheckoutInput: {
            billingAddress?: components["schemas"]["OrderInputShippingAddress"] | null;
            /** @example eleni@example.com */
            email: string;
            /**
             * @description Amount in minor units (cents)
             * @example 1250
             */
            expectedTotalMinor?: string;
            name: string;
            note?: string | null;
            /** @enum {string} */
            paymentMethod: "invoice" | "bank_transfer" | "cash_on_delivery" | "card";
            phone?: string | null;
            shippingAddress?: components["schemas"]["OrderInputShippingAddress"] | null;
            shippingMethod?: string;
            /** @description The buyer asked for news by e-mail. Default false */
            wantsNews?: boolean;
        };
        StorefrontCartInput: {
            lines: {
                /** @example 12.50 */
                quantity: string;
                /** @example var_01jd7n3xq8e5fv0k2m4p6r8t9w */
                variantId: string;
            }[];
        };
        StorefrontCartQuote: {
            /** @example EUR */
            currency: string;
            quotes: {
                name: string | null;
                netMinor: string;
                shippingMethod: string | null;
                shippingMinor: string;
                taxMinor: string;
                totalMinor: string;
            }[];
        };
        StorefrontChange: {
            description?: string | null;
            isOpen?: boolean;
            name?: string;
            paymentMethods?: ("invoice" | "bank_transfer" | "cash_on_delivery" | "card")[];
            reservationMinutes?: number;
            shippingMethods?: components["schemas"]["StorefrontShippingMethod"][];
            /** @example agora */
            slug?: string;
            theme?: {
                [key: string]: string | number | boolean | null;
            };
        };
        StorefrontImage: {
            /** @description To be put into a block or the theme */
            url: string;
        };
        StorefrontInput: {
            description?: string | null;
            isOpen?: boolean;
            name: string;
            paymentMethods?: ("invoice" | "bank_transfer" | "cash_on_delivery" | "card")[];
            reservationMinutes?: number;
            shippingMethods?: components["schemas"]["StorefrontShippingMethod"][];
            /** @example agora */
            slug: string;
            theme?: {
                [key: string]: string | number | boolean | null;
            };
        };
        StorefrontList: {
            data: components["schemas"]["Storefront"][];
            nextCursor: string | null;
        };
        StorefrontOrder: {
            /** @example EUR */
            currency: string;
            /** @enum {string} */
            fulfilmentState: "none" | "partial" | "fulfilled" | "partially_returned" | "returned";
            /** @example ord_01jd7n3xq8e5fv0k2m4p6r8t9w */
            id: string;
            invoiceNumber: string | null;
            isInvoiced: boolean;
            lines: components["schemas"]["StorefrontOrderLine"][];
            netMinor: string;
            number: string;
            paidMinor: string;
            /** @enum {string} */
            paymentMethod: "invoice" | "bank_transfer" | "cash_on_delivery" | "card";
            /** @enum {string} */
            paymentState: "none" | "partial" | "paid" | "overpaid" | "partially_refunded" | "refunded";
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00.000Z
             */
            placedAt: string;
            pricesIncludeTax: boolean;
            shippingMethod: string | null;
            shippingMinor: string;
            /** @enum {string} */
            state: "open" | "completed" | "cancelled";
            taxMinor: string;
            totalMinor: string;
        };
        StorefrontOrderLine: {
            description: string;
            kind: string;
            quantity: string;
            sku: string | null;
            totalMinor: string;
            unitPrice: string;
        };
        StorefrontPage: {
            blocks: {
                [key: string]: unknown;
            }[];
            /** @description Something is being written on it that is not in the shop yet */
            hasDraft: boolean;
            /** @example pag_01jd7n3xq8e5fv0k2m4p6r8t9w */
            id: string;
            isPublished: boolean;
            position: number;
            slug: string;
            /** @example sto_01jd7n3xq8e5fv0k2m4p6r8t9w */
            storefrontId: string;
            title: string;
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00.000Z
             */
            updatedAt: string;
            version: number;
        };
        StorefrontPage2: {
            blocks: {
                [key: string]: unknown;
            }[];
            /** @example pag_01jd7n3xq8e5fv0k2m4p6r8t9w */
            id: string;
            isPublished: boolean;
            position: number;
            slug: string;
            /** @example sto_01jd7n3xq8e5fv0k2m4p6r8t9w */
            storefrontId: string;
            title: string;
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00.000Z
             */
            updatedAt: string;
            version: number;
        };
        StorefrontPageChange: {
            blocks?: (components["schemas"]["StorefrontPageChangeBlockHeading"] | components["schemas"]["StorefrontPageChangeBlockText"] | components["schemas"]["StorefrontPageChangeBlockImage"] | components["schemas"]["StorefrontPageChangeBlockButton"] | components["schemas"]["StorefrontPageChangeBlockHero"] | components["schemas"]["StorefrontPageChangeBlockImageText"] | components["schemas"]["StorefrontPageChangeBlockProductGrid"] | components["schemas"]["StorefrontPageChangeBlockCategoryGrid"] | components["schemas"]["StorefrontPageChangeBlockFaq"] | components["schemas"]["StorefrontPageChangeBlockQuote"] | components["schemas"]["StorefrontPageChangeBlockNotice"] | components["schemas"]["StorefrontPageChangeBlockDivider"] | components["schemas"]["StorefrontPageChangeBlockColumns"])[];
            isPublished?: boolean;
            position?: number;
            /** @example agora */
            slug?: string;
            title?: string;
        };
        StorefrontPageChangeBlockButton: {
            /** @example ~/c/cheese */
            href: string;
            id?: string;
            /** @enum {string} */
            kind: "button";
            label: string;
            /** @enum {string} */
            style?: "primary" | "secondary";
        };
        StorefrontPageChangeBlockCategoryGrid: {
            id?: string;
            /** @enum {string} */
            kind: "categoryGrid";
            title?: string;
        };
        StorefrontPageChangeBlockColumns: {
            columns: {
                blocks: (components["schemas"]["StorefrontPageChangeBlockHeading"] | components["schemas"]["StorefrontPageChangeBlockText"] | components["schemas"]["StorefrontPageChangeBlockImage"] | components["schemas"]["StorefrontPageChangeBlockButton"])[];
            }[];
            id?: string;
            /** @enum {string} */
            kind: "columns";
        };
        StorefrontPageChangeBlockDivider: {
            id?: string;
            /** @enum {string} */
            kind: "divider";
        };
        StorefrontPageChangeBlockFaq: {
            id?: string;
            items: {
                /** @description Plain text, or simple HTML */
                answer: string;
                question: string;
            }[];
            /** @enum {string} */
            kind: "faq";
            title?: string;
        };
        StorefrontPageChangeBlockHeading: {
            id?: string;
            /** @enum {string} */
            kind: "heading";
            level?: 2 | 3;
            text: string;
        };
        StorefrontPageChangeBlockHero: {
            /** @enum {string} */
            align?: "start" | "center";
            id?: string;
            /** @description What the picture shows; empty where it only decorates */
            imageAlt?: string;
            imageUrl?: string;
            /** @enum {string} */
            kind: "hero";
            link?: components["schemas"]["StorefrontPageChangeBlockHeroLink"];
            text?: string;
            title: string;
        };
        StorefrontPageChangeBlockHeroLink: {
            /** @example ~/c/cheese */
            href: string;
            label: string;
        };
        StorefrontPageChangeBlockImage: {
            /** @description What the picture shows; empty where it only decorates */
            alt: string;
            caption?: string;
            /** @example ~/c/cheese */
            href?: string;
            id?: string;
            /** @enum {string} */
            kind: "image";
            url: string;
        };
        StorefrontPageChangeBlockImageText: {
            id?: string;
            /** @description What the picture shows; empty where it only decorates */
            imageAlt: string;
            /** @enum {string} */
            imageSide?: "start" | "end";
            imageUrl: string;
            /** @enum {string} */
            kind: "imageText";
            link?: components["schemas"]["StorefrontPageChangeBlockHeroLink"];
            /** @description Plain text, or simple HTML */
            text: string;
            title?: string;
        };
        StorefrontPageChangeBlockNotice: {
            id?: string;
            /** @enum {string} */
            kind: "notice";
            text: string;
            /** @enum {string} */
            tone?: "info" | "success" | "warning";
        };
        StorefrontPageChangeBlockProductGrid: {
            category?: string;
            id?: string;
            /** @enum {string} */
            kind: "productGrid";
            limit?: number;
            products?: string[];
            title?: string;
        };
        StorefrontPageChangeBlockQuote: {
            author?: string;
            id?: string;
            /** @enum {string} */
            kind: "quote";
            text: string;
        };
        StorefrontPageChangeBlockText: {
            id?: string;
            /** @enum {string} */
            kind: "text";
            /** @description Plain text, or simple HTML */
            text: string;
        };
        StorefrontPageDraft: {
            blocks: {
                [key: string]: unknown;
            }[];
            /** @description False: nothing is being written, and the blocks are those in the shop */
            isDraft: boolean;
            /** @example pag_01jd7n3xq8e5fv0k2m4p6r8t9w */
            pageId: string;
            savedAt: string | null;
            savedBy: components["schemas"]["StorefrontPageVersionPublishedBy"] | null;
            /** @description The draft's own, for If-Match; 0 where nothing was ever saved */
            version: number;
        };
        StorefrontPageDraftInput: {
            blocks: ({
                kind: string;
            } & {
                [key: string]: unknown;
            })[];
        };
        StorefrontPageInput: {
            blocks?: (components["schemas"]["StorefrontPageChangeBlockHeading"] | components["schemas"]["StorefrontPageChangeBlockText"] | components["schemas"]["StorefrontPageChangeBlockImage"] | components["schemas"]["StorefrontPageChangeBlockButton"] | components["schemas"]["StorefrontPageChangeBlockHero"] | components["schemas"]["StorefrontPageChangeBlockImageText"] | components["schemas"]["StorefrontPageChangeBlockProductGrid"] | components["schemas"]["StorefrontPageChangeBlockCategoryGrid"] | components["schemas"]["StorefrontPageChangeBlockFaq"] | components["schemas"]["StorefrontPageChangeBlockQuote"] | components["schemas"]["StorefrontPageChangeBlockNotice"] | components["schemas"]["StorefrontPageChangeBlockDivider"] | components["schemas"]["StorefrontPageChangeBlockColumns"])[];
            isPublished?: boolean;
            position?: number;
            /** @example agora */
            slug: string;
            /** @example sto_01jd7n3xq8e5fv0k2m4p6r8t9w */
            storefrontId: string;
            title: string;
        };
        StorefrontPageList: {
            data: components["schemas"]["StorefrontPage"][];
        };
        StorefrontPagePreview: {
            /** @description The whole document */
            html: string;
        };
        StorefrontPageVersion: {
            blocks: {
                [key: string]: unknown;
            }[];
            /** @example pgv_01jd7n3xq8e5fv0k2m4p6r8t9w */
            id: string;
            number: number;
            /** @example pag_01jd7n3xq8e5fv0k2m4p6r8t9w */
            pageId: string;
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00.000Z
             */
            publishedAt: string;
            publishedBy: components["schemas"]["StorefrontPageVersionPublishedBy"];
            title: string;
        };
        StorefrontPageVersionList: {
            data: components["schemas"]["StorefrontPageVersionRow"][];
        };
        StorefrontPageVersionPublishedBy: {
            id: string | null;
            name: string;
        };
        StorefrontPageVersionRow: {
            blockCount: number;
            /** @example pgv_01jd7n3xq8e5fv0k2m4p6r8t9w */
            id: string;
            number: number;
            /** @example pag_01jd7n3xq8e5fv0k2m4p6r8t9w */
            pageId: string;
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00.000Z
             */
            publishedAt: string;
            publishedBy: components["schemas"]["StorefrontPageVersionPublishedBy"];
            title: string;
        };
        StorefrontPreviewInput: {
            theme: {
                [key: string]: string | number | boolean | null;
            };
        };
        StorefrontProduct: {
            categoryIds: string[];
            description: string | null;
            handle: string;
            /** @example prd_01jd7n3xq8e5fv0k2m4p6r8t9w */
            id: string;
            images: {
                alt: string | null;
                url: string;
            }[];
            name: string;
            options: string[];
            tags: string[];
            variants: {
                compareAtPrice: string | null;
                /** @example var_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id: string;
                imageUrl: string | null;
                isAvailable: boolean;
                name: string;
                optionValues: string[];
                pricesIncludeTax: boolean;
                sku: string | null;
                taxRate: string;
                unitPrice: string;
            }[];
            vendor: string | null;
        };
        StorefrontProductList: {
            data: components["schemas"]["StorefrontProduct"][];
            nextCursor: string | null;
        };
        StorefrontShippingMethod: {
            /** @example agora */
            code: string;
            freeFromMinor: string | null;
            name: string;
            /**
             * @description Amount in minor units (cents)
             * @example 1250
             */
            priceMinor: string;
            tax: {
                /** @enum {string} */
                kind: "goods";
            } | {
                /** @enum {string} */
                kind: "fixed";
                taxCategory: string;
                taxCode: string;
                /** @example 12.50 */
                taxRate: string;
            };
        };
        StorefrontShop: {
            description: string | null;
            isOpen: boolean;
            name: string;
            pages: {
                slug: string;
                title: string;
            }[];
            paymentMethods: ("invoice" | "bank_transfer" | "cash_on_delivery" | "card")[];
            shippingMethods: components["schemas"]["StorefrontShippingMethod"][];
            slug: string;
            theme: {
                [key: string]: unknown;
            };
        };
        Supplier: {
            address: string | null;
            contactName: string | null;
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00.000Z
             */
            createdAt: string;
            email: string | null;
            externalId: string | null;
            /** @example sup_01jd7n3xq8e5fv0k2m4p6r8t9w */
            id: string;
            name: string;
            phone: string | null;
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00.000Z
             */
            updatedAt: string;
            version: number;
            website: string | null;
        };
        SupplierChange: {
            address?: string | null;
            contactName?: string | null;
            email?: string | null;
            name?: string;
            phone?: string | null;
            website?: string | null;
        };
        SupplierInput: {
            address?: string | null;
            contactName?: string | null;
            email?: string | null;
            externalId?: string | null;
            name: string;
            phone?: string | null;
            website?: string | null;
        };
        SupplierList: {
            data: components["schemas"]["Supplier"][];
            nextCursor: string | null;
        };
        TaxClass: {
            /** @enum {string} */
            category: "S" | "Z" | "E" | "AE" | "K" | "G" | "O" | "L" | "M";
            code: string;
            /** @example txc_01jd7n3xq8e5fv0k2m4p6r8t9w */
            id: string;
            isDefault: boolean;
            name: string;
            /** @example 12.50 */
            rate: string;
            version: number;
        };
        TaxClassChange: {
            /** @enum {string} */
            category?: "S" | "Z" | "E" | "AE" | "K" | "G" | "O" | "L" | "M";
            isDefault?: boolean;
            name?: string;
            /**
             * @description Percent
             * @example 13
             */
            rate?: string;
        };
        TaxClassInput: {
            /** @enum {string} */
            category: "S" | "Z" | "E" | "AE" | "K" | "G" | "O" | "L" | "M";
            /** @example islands */
            code: string;
            isDefault?: boolean;
            name: string;
            /**
             * @description Percent
             * @example 13
             */
            rate: string;
        };
        TaxClassList: {
            data: components["schemas"]["TaxClass"][];
        };
        Tenant: {
            country: string | null;
            currency: string;
            /** @example ten_01jd7n3xq8e5fv0k2m4p6r8t9w */
            id: string;
            isDemo: boolean;
            locale: string;
            name: string;
            pricesIncludeTax: boolean;
            slug: string;
            timeZone: string;
            version: number;
        };
        TenantChange: {
            country?: string | null;
            /** @example el-GR */
            locale?: string;
            name?: string;
            pricesIncludeTax?: boolean;
            timeZone?: string;
        };
        Ticket: {
            assetId: string | null;
            assigneeId: string | null;
            body: string;
            bodyHtml: string | null;
            category: string | null;
            closedAt: string | null;
            contactId: string | null;
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00.000Z
             */
            createdAt: string;
            customerId: string | null;
            dueAt: string | null;
            firstRespondedAt: string | null;
            /** @example tkt_01jd7n3xq8e5fv0k2m4p6r8t9w */
            id: string;
            mergedInto: string | null;
            number: number;
            /** @enum {string} */
            priority: "low" | "normal" | "high" | "urgent";
            queueId: string | null;
            rating: number | null;
            requester: components["schemas"]["TicketRequester"];
            resolvedAt: string | null;
            sla: components["schemas"]["TicketSla"];
            /** @enum {string} */
            source: "staff" | "email" | "portal" | "api" | "system" | "maintenance" | "connector";
            /** @enum {string} */
            state: "new" | "open" | "waiting" | "scheduled" | "resolved" | "closed" | "reopened";
            subject: string;
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00.000Z
             */
            updatedAt: string;
            version: number;
            watchers: string[];
        };
        TicketActionInput: {
            /** @enum {string} */
            action: "open" | "wait" | "schedule" | "resolve" | "close" | "reopen";
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00.000Z
             */
            dueAt?: string;
        };
        TicketAttachment: {
            contentType: string;
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00.000Z
             */
            createdAt: string;
            fileName: string;
            /** @example tat_01jd7n3xq8e5fv0k2m4p6r8t9w */
            id: string;
            isInternal: boolean;
            replyId: string | null;
            sizeBytes: number;
            /** @example tkt_01jd7n3xq8e5fv0k2m4p6r8t9w */
            ticketId: string;
        };
        TicketAttachmentList: {
            data: components["schemas"]["TicketAttachment"][];
        };
        TicketCannedReply: {
            text: string;
        };
        TicketChange: {
            assetId?: string | null;
            assigneeId?: string | null;
            category?: string | null;
            contactId?: string | null;
            customerId?: string | null;
            dueAt?: string | null;
            /** @enum {string} */
            priority?: "low" | "normal" | "high" | "urgent";
            queueId?: string | null;
            subject?: string;
            watchers?: string[];
        };
        TicketInput: {
            assetId?: string | null;
            assigneeId?: string | null;
            body?: string;
            category?: string | null;
            contactId?: string | null;
            customerId?: string | null;
            dueAt?: string | null;
            /** @enum {string} */
            priority?: "low" | "normal" | "high" | "urgent";
            queueId?: string | null;
            requester?: {
                email?: string | null;
                name?: string | null;
            };
            /** @enum {string} */
            source?: "staff" | "api";
            /** @enum {string} */
            state?: "new" | "open" | "scheduled";
            subject: string;
            watchers?: string[];
        };
        TicketLink: {
            /** @description True: this ticket is blocked by, a part of … the other one */
            isFrom: boolean;
            /** @enum {string} */
            kind: "related" | "blocked_by" | "duplicate_of" | "part_of" | "follows";
            number: number;
            /** @enum {string} */
            state: "new" | "open" | "waiting" | "scheduled" | "resolved" | "closed" | "reopened";
            subject: string;
            /** @example tkt_01jd7n3xq8e5fv0k2m4p6r8t9w */
            ticketId: string;
        };
        TicketLinkInput: {
            /** @enum {string} */
            kind: "related" | "blocked_by" | "duplicate_of" | "part_of" | "follows";
            /** @example tkt_01jd7n3xq8e5fv0k2m4p6r8t9w */
            ticketId: string;
        };
        TicketLinkList: {
            data: components["schemas"]["TicketLink"][];
        };
        TicketList: {
            data: components["schemas"]["TicketRow"][];
            nextCursor: string | null;
        };
        TicketMerge: {
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00.000Z
             */
            createdAt: string;
            /** @example tmg_01jd7n3xq8e5fv0k2m4p6r8t9w */
            id: string;
            mergedIds: string[];
            /** @example tkt_01jd7n3xq8e5fv0k2m4p6r8t9w */
            survivorId: string;
            undoneAt: string | null;
        };
        TicketMerge2: {
            merge: components["schemas"]["TicketMerge"];
            ticket: components["schemas"]["Ticket"];
        };
        TicketMergeInput: {
            ticketIds: string[];
        };
        TicketMergeList: {
            data: components["schemas"]["TicketMerge"][];
        };
        TicketRating: {
            comment: string | null;
            ratedAt: string | null;
            score: number | null;
        };
        TicketReply: {
            attachments: components["schemas"]["TicketAttachment"][];
            author: {
                email: string | null;
                id: string | null;
                /** @enum {string} */
                kind: "staff" | "client" | "outsider" | "system";
                name: string;
            };
            body: string;
            bodyHtml: string | null;
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00.000Z
             */
            createdAt: string;
            fromTicketId: string | null;
            /** @example rpl_01jd7n3xq8e5fv0k2m4p6r8t9w */
            id: string;
            /** @enum {string} */
            kind: "public" | "internal";
            /** @example tkt_01jd7n3xq8e5fv0k2m4p6r8t9w */
            ticketId: string;
            /** @enum {string} */
            via: "app" | "email" | "portal" | "system" | "connector";
        };
        TicketReply2: {
            reply: components["schemas"]["TicketReply"];
            ticket: components["schemas"]["Ticket"];
        };
        TicketReplyInput: {
            /** @enum {string} */
            action?: "open" | "wait" | "schedule" | "resolve" | "close" | "reopen";
            /** @description Files that were sent before */
            attachmentIds?: string[];
            body: string;
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00.000Z
             */
            dueAt?: string;
            /** @enum {string} */
            kind: "public" | "internal";
        };
        TicketReplyList: {
            data: components["schemas"]["TicketReply"][];
            nextCursor: string | null;
        };
        TicketRequester: {
            email: string | null;
            name: string | null;
        };
        TicketRow: {
            assetId: string | null;
            assigneeId: string | null;
            category: string | null;
            closedAt: string | null;
            contactId: string | null;
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00.000Z
             */
            createdAt: string;
            customerId: string | null;
            dueAt: string | null;
            firstRespondedAt: string | null;
            /** @example tkt_01jd7n3xq8e5fv0k2m4p6r8t9w */
            id: string;
            mergedInto: string | null;
            number: number;
            /** @enum {string} */
            priority: "low" | "normal" | "high" | "urgent";
            queueId: string | null;
            rating: number | null;
            requester: components["schemas"]["TicketRequester"];
            resolvedAt: string | null;
            sla: components["schemas"]["TicketSla"];
            /** @enum {string} */
            source: "staff" | "email" | "portal" | "api" | "system" | "maintenance" | "connector";
            /** @enum {string} */
            state: "new" | "open" | "waiting" | "scheduled" | "resolved" | "closed" | "reopened";
            subject: string;
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00.000Z
             */
            updatedAt: string;
            version: number;
            watchers: string[];
        };
        TicketSla: {
            /** @description False while the client is waited for, until an agreed date, and when done */
            isRunning: boolean;
            policyId: string | null;
            /** @enum {string} */
            resolution: "none" | "open" | "warned" | "kept" | "broken";
            resolveDueAt: string | null;
            /** @enum {string} */
            response: "none" | "open" | "warned" | "kept" | "broken";
            responseDueAt: string | null;
        };
        TicketSplitInput: {
            replyIds: string[];
            subject: string;
        };
        TicketTimeline: {
            actor: components["schemas"]["AuditActor"];
            data: {
                [key: string]: unknown;
            };
            id: string;
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00.000Z
             */
            occurredAt: string;
            type: string;
        };
        TicketTimelineList: {
            data: components["schemas"]["TicketTimeline"][];
        };
        TimeEntry: {
            approvedAt: string | null;
            billableMinutes: number;
            billedMinor: string | null;
            /** @enum {string} */
            billing: "none" | "unbilled" | "billed" | "covered";
            contractId: string | null;
            coveredBy: ("retainer" | "fixed_price") | null;
            coveredMinutes: number;
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00.000Z
             */
            createdAt: string;
            currency: string | null;
            customerId: string;
            /** @example tme_01jd7n3xq8e5fv0k2m4p6r8t9w */
            id: string;
            invoiceLineId: string | null;
            isBillable: boolean;
            minutes: number;
            note: string | null;
            person: string;
            projectId: string | null;
            rateSource: components["schemas"]["TimeEntryRateSource"] | null;
            rejectedReason: string | null;
            rounding: components["schemas"]["TimeEntryRounding"] | null;
            serviceTypeId: string | null;
            startedAt: string | null;
            /** @enum {string} */
            state: "logged" | "rejected" | "approved";
            taskId: string | null;
            ticketId: string | null;
            unitPrice: string | null;
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00.000Z
             */
            updatedAt: string;
            userId: string;
            version: number;
            waivedMinutes: number;
            /** @example 2026-11-21 */
            workDate: string;
        };
        TimeEntryApproveInput: {
            ids: string[];
        };
        TimeEntryApproveList: {
            data: components["schemas"]["TimeEntry"][];
        };
        TimeEntryChange: {
            /** @example cus_01jd7n3xq8e5fv0k2m4p6r8t9w */
            customerId?: string;
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00.000Z
             */
            endedAt?: string;
            isBillable?: boolean;
            minutes?: number;
            note?: string | null;
            projectId?: string | null;
            serviceTypeId?: string | null;
            startedAt?: string | null;
            taskId?: string | null;
            ticketId?: string | null;
            /** @example 2026-11-21 */
            workDate?: string;
        };
        TimeEntryInput: {
            /** @example cus_01jd7n3xq8e5fv0k2m4p6r8t9w */
            customerId?: string;
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00.000Z
             */
            endedAt?: string;
            isBillable?: boolean;
            minutes?: number;
            note?: string | null;
            projectId?: string | null;
            serviceTypeId?: string | null;
            startedAt?: string | null;
            taskId?: string | null;
            ticketId?: string | null;
            /** @example usr_01jd7n3xq8e5fv0k2m4p6r8t9w */
            userId?: string;
            /** @example 2026-11-21 */
            workDate?: string;
        };
        TimeEntryList: {
            data: components["schemas"]["TimeEntry"][];
            nextCursor: string | null;
        };
        TimeEntryRateSource: {
            cardId: string;
            cardName: string;
            isForPerson: boolean;
            isForServiceType: boolean;
            /** @enum {string} */
            level: "contract" | "client" | "user" | "default";
        };
        TimeEntryRejectInput: {
            ids: string[];
            reason?: string | null;
        };
        TimeEntryRounding: {
            incrementMinutes: number;
            minimumMinutes: number;
            /** @enum {string} */
            mode: "up" | "down" | "nearest";
            /** @enum {string} */
            scope: "entry" | "ticket_day";
        };
        Variant: {
            barcode: string | null;
            compareAtPrice: string | null;
            cost: string | null;
            /** @example var_01jd7n3xq8e5fv0k2m4p6r8t9w */
            id: string;
            imageUrl: string | null;
            isActive: boolean;
            optionValues: string[];
            pricesIncludeTax: boolean;
            /** @example prd_01jd7n3xq8e5fv0k2m4p6r8t9w */
            productId: string;
            productName: string;
            sku: string | null;
            tracksStock: boolean;
            /** @example 12.50 */
            unitPrice: string;
            weightGrams: string | null;
        };
        VariantChange: {
            barcode?: string | null;
            compareAtPrice?: string | null;
            cost?: string | null;
            imageUrl?: string | null;
            isActive?: boolean;
            optionValues?: string[];
            /** @description Default: the business's own */
            pricesIncludeTax?: boolean;
            sku?: string | null;
            tracksStock?: boolean;
            /** @example 12.50 */
            unitPrice?: string;
            weightGrams?: string | null;
        };
        VariantList: {
            data: components["schemas"]["VariantRow"][];
            nextCursor: string | null;
        };
        VariantRow: {
            /** @example var_01jd7n3xq8e5fv0k2m4p6r8t9w */
            id: string;
            isArchived: boolean;
            optionValues: string[];
            /** @example prd_01jd7n3xq8e5fv0k2m4p6r8t9w */
            productId: string;
            productName: string;
            sku: string | null;
            tracksStock: boolean;
            /** @example 12.50 */
            unitPrice: string;
        };
        View: {
            /** @example svw_01jd7n3xq8e5fv0k2m4p6r8t9w */
            id: string;
            isShared: boolean;
            list: string;
            name: string;
            ownerId: string;
            query: {
                [key: string]: string;
            };
            version: number;
        };
        ViewChange: {
            isShared?: boolean;
            name?: string;
            /** @description The page's own filters, order and columns */
            query?: {
                [key: string]: string;
            };
        };
        ViewInput: {
            isShared?: boolean;
            /** @example /orders */
            list: string;
            name: string;
            /** @description The page's own filters, order and columns */
            query: {
                [key: string]: string;
            };
        };
        ViewList: {
            data: components["schemas"]["View"][];
            nextCursor: string | null;
        };
        WorkContract: {
            customerId: string;
            endsOn: string | null;
            /** @example ctr_01jd7n3xq8e5fv0k2m4p6r8t9w */
            id: string;
            name: string;
            /** @example 2026-11-21 */
            startsOn: string;
            version: number;
        };
        WorkContractChange: {
            endsOn?: string | null;
            name?: string;
            /** @example 2026-11-21 */
            startsOn?: string;
        };
        WorkContractInput: {
            /** @example cus_01jd7n3xq8e5fv0k2m4p6r8t9w */
            customerId: string;
            endsOn?: string | null;
            name: string;
            /** @example 2026-11-21 */
            startsOn: string;
        };
        WorkContractList: {
            data: components["schemas"]["WorkContract"][];
            nextCursor: string | null;
        };
        WorkInvoice: {
            invoiceId: string;
            lines: components["schemas"]["WorkInvoiceLine"][];
        };
        WorkInvoiceInput: {
            /** @example EUR */
            currency?: string;
            /** @example cus_01jd7n3xq8e5fv0k2m4p6r8t9w */
            customerId: string;
            /** @example 2026-11-21 */
            dueDate?: string;
            /** @example 0.92 */
            exchangeRate?: string;
            /**
             * @description Amount in minor units (cents)
             * @example 1250
             */
            expectedNetMinor?: string;
            /** @description Issue at once; without it a draft is made */
            issue?: boolean;
            /** @example 2026-11-21 */
            issueDate?: string;
            /** @enum {string} */
            linesBy?: "ticket" | "person";
            notes?: string;
            /** @example prj_01jd7n3xq8e5fv0k2m4p6r8t9w */
            projectId?: string;
            ticketIds?: string[];
            /** @example 2026-11-21 */
            until?: string;
        };
        WorkInvoiceLine: {
            /**
             * @description Amount in minor units (cents)
             * @example 1250
             */
            amountMinor: string;
            /** @example EUR */
            currency: string;
            customerId: string;
            description: string;
            freedAt: string | null;
            /** @example wil_01jd7n3xq8e5fv0k2m4p6r8t9w */
            id: string;
            /** @enum {string} */
            kind: "time" | "expense" | "fee" | "milestone";
            lineNo: number;
            minutes: number;
            projectId: string | null;
            /** @example 12.50 */
            quantity: string;
            sourceIds: string[];
            /** @example 12.50 */
            unitPrice: string;
            why: components["schemas"]["WorkInvoiceLineWhy"];
        };
        WorkInvoiceLineWhy: {
            chargedMinutes: number;
            coveredMinutes: number;
            from: string;
            people: string[];
            rates: components["schemas"]["TimeEntryRateSource"][];
            rounding: string[];
            to: string;
            workedMinutes: number;
        };
        WorkInvoicePreviewInput: {
            /** @example EUR */
            currency?: string;
            /** @example cus_01jd7n3xq8e5fv0k2m4p6r8t9w */
            customerId: string;
            /** @enum {string} */
            linesBy?: "ticket" | "person";
            /** @example prj_01jd7n3xq8e5fv0k2m4p6r8t9w */
            projectId?: string;
            ticketIds?: string[];
            /** @example 2026-11-21 */
            until?: string;
        };
        WorkMonth: {
            billableMinutes: number;
            billedMinutes: number;
            chargedMinutes: number;
            id: string;
            loggedMinutes: number;
            month: string;
        };
        WorkMonthList: {
            data: components["schemas"]["WorkMonth"][];
        };
        WorkOpenClient: {
            customerId: string;
            expenses: components["schemas"]["ClientDashboardWorkUnbilled"][];
            fees: components["schemas"]["ClientDashboardWorkUnbilled"][];
            milestones: components["schemas"]["ClientDashboardWorkUnbilled"][];
            time: components["schemas"]["ClientDashboardWorkUnbilled"][];
            unbilledMinutes: number;
            waitingEntries: number;
            waitingExpenses: number;
            waitingMinutes: number;
        };
        WorkOpenClientList: {
            data: components["schemas"]["WorkOpenClient"][];
            nextCursor: string | null;
        };
        WorkRateCard: {
            /** @example EUR */
            currency: string;
            holderId: string | null;
            /** @example rcd_01jd7n3xq8e5fv0k2m4p6r8t9w */
            id: string;
            /** @enum {string} */
            level: "contract" | "client" | "user" | "default";
            name: string;
            prices: {
                serviceTypeId: string | null;
                /** @example 12.50 */
                unitPrice: string;
                userId: string | null;
            }[];
            rounding: components["schemas"]["TimeEntryRounding"] | null;
            validFrom: string | null;
            validUntil: string | null;
            version: number;
        };
        WorkRateCardChange: {
            /** @example EUR */
            currency?: string;
            name?: string;
            prices?: components["schemas"]["WorkRateCardChangePrice"][];
            rounding?: components["schemas"]["TimeEntryRounding"] | null;
            validFrom?: string | null;
            validUntil?: string | null;
        };
        WorkRateCardChangePrice: {
            serviceTypeId?: string | null;
            /** @example 12.50 */
            unitPrice: string;
            userId?: string | null;
        };
        WorkRateCardInput: {
            /** @example EUR */
            currency: string;
            holderId?: string | null;
            /** @enum {string} */
            level: "contract" | "client" | "user" | "default";
            name: string;
            prices: components["schemas"]["WorkRateCardChangePrice"][];
            rounding?: components["schemas"]["TimeEntryRounding"] | null;
            validFrom?: string | null;
            validUntil?: string | null;
        };
        WorkRateCardList: {
            data: components["schemas"]["WorkRateCard"][];
            nextCursor: string | null;
        };
        WorkRetainer: {
            /**
             * @description Minutes, or minor units of the currency
             * @example 600
             */
            allowance: string;
            carriesOver: boolean;
            /** @example EUR */
            currency: string;
            current: components["schemas"]["WorkRetainerPeriod"] | null;
            customerId: string;
            endsOn: string | null;
            /**
             * @description Amount in minor units (cents)
             * @example 1250
             */
            feeMinor: string;
            /** @example rtn_01jd7n3xq8e5fv0k2m4p6r8t9w */
            id: string;
            isActive: boolean;
            /** @enum {string} */
            kind: "prepaid" | "monthly";
            name: string;
            projectId: string | null;
            serviceTypeIds: string[] | null;
            /** @example 2026-11-21 */
            startsOn: string;
            taxClass: string | null;
            /** @enum {string} */
            unit: "hours" | "money";
            version: number;
        };
        WorkRetainerChange: {
            endsOn?: string | null;
            /**
             * @description Amount in minor units (cents)
             * @example 1250
             */
            feeMinor?: string;
            isActive?: boolean;
            name?: string;
            serviceTypeIds?: string[] | null;
            taxClass?: string | null;
        };
        WorkRetainerInput: {
            /**
             * @description Minutes, or minor units of the currency
             * @example 600
             */
            allowance: string;
            carriesOver?: boolean;
            /** @example EUR */
            currency: string;
            /** @example cus_01jd7n3xq8e5fv0k2m4p6r8t9w */
            customerId: string;
            endsOn?: string | null;
            /**
             * @description Amount in minor units (cents)
             * @example 1250
             */
            feeMinor?: string;
            /** @enum {string} */
            kind: "prepaid" | "monthly";
            name: string;
            projectId?: string | null;
            serviceTypeIds?: string[] | null;
            /** @example 2026-11-21 */
            startsOn: string;
            taxClass?: string | null;
            /** @enum {string} */
            unit: "hours" | "money";
        };
        WorkRetainerList: {
            data: components["schemas"]["WorkRetainer"][];
            nextCursor: string | null;
        };
        WorkRetainerPeriod: {
            carriedIn: string;
            carriedOut: string;
            drawn: string;
            endsOn: string | null;
            /**
             * @description Amount in minor units (cents)
             * @example 1250
             */
            feeMinor: string;
            /**
             * @description Minutes, or minor units of the currency
             * @example 600
             */
            granted: string;
            /** @example rtp_01jd7n3xq8e5fv0k2m4p6r8t9w */
            id: string;
            isExhausted: boolean;
            isFeeBilled: boolean;
            left: string;
            periodNo: number;
            retainerId: string;
            /** @example 2026-11-21 */
            startsOn: string;
        };
        WorkRetainerPeriodList: {
            data: components["schemas"]["WorkRetainerPeriod"][];
            nextCursor: string | null;
        };
        WorkServiceType: {
            code: string;
            /** @example 12.50 */
            factor: string;
            /** @example svt_01jd7n3xq8e5fv0k2m4p6r8t9w */
            id: string;
            isActive: boolean;
            isBillable: boolean;
            /** @enum {string} */
            kind: "standard" | "after_hours" | "emergency" | "weekend" | "holiday" | "travel" | "project" | "consulting";
            name: string;
            taxClass: string | null;
            version: number;
        };
        WorkServiceTypeChange: {
            /** @example 12.50 */
            factor?: string;
            isActive?: boolean;
            isBillable?: boolean;
            /** @enum {string} */
            kind?: "standard" | "after_hours" | "emergency" | "weekend" | "holiday" | "travel" | "project" | "consulting";
            name?: string;
            taxClass?: string | null;
        };
        WorkServiceTypeInput: {
            /** @example remote */
            code: string;
            /** @example 12.50 */
            factor?: string;
            isActive?: boolean;
            isBillable?: boolean;
            /** @enum {string} */
            kind?: "standard" | "after_hours" | "emergency" | "weekend" | "holiday" | "travel" | "project" | "consulting";
            name: string;
            taxClass?: string | null;
        };
        WorkServiceTypeList: {
            data: components["schemas"]["WorkServiceType"][];
            nextCursor: string | null;
        };
        WorkSetting: {
            /** @enum {string} */
            approval: "required" | "automatic";
            /** @enum {string} */
            linesBy: "ticket" | "person";
            rounding: components["schemas"]["TimeEntryRounding"];
            version: number;
        };
        WorkSettingChange: {
            /** @enum {string} */
            approval?: "required" | "automatic";
            /** @enum {string} */
            linesBy?: "ticket" | "person";
            rounding?: components["schemas"]["TimeEntryRounding"];
        };
        WorkSummary: {
            customerId: string;
            retainers: {
                /** @example EUR */
                currency: string;
                left: string;
                name: string;
                retainerId: string;
                /** @enum {string} */
                unit: "hours" | "money";
            }[];
            unbilled: components["schemas"]["ClientDashboardWorkUnbilled"][];
            unbilledExpenses: components["schemas"]["ClientDashboardWorkUnbilled"][];
            unbilledMinutes: number;
            waitingEntries: number;
            waitingMinutes: number;
        };
        WorkTicket: {
            billedMinutes: number;
            chargedMinutes: number;
            coveredMinutes: number;
            loggedMinutes: number;
            ticketId: string;
            unbilledMinutes: number;
        };
        WorkTimer: {
            customerId: string;
            isBillable: boolean | null;
            note: string | null;
            projectId: string | null;
            serviceTypeId: string | null;
            /**
             * Format: date-time
             * @example 2026-11-21T09:30:00.000Z
             */
            startedAt: string;
            taskId: string | null;
            ticketId: string | null;
            userId: string;
        };
        WorkTimerList: {
            data: components["schemas"]["WorkTimer"][];
        };
        WorkTimerStartInput: {
            /** @example cus_01jd7n3xq8e5fv0k2m4p6r8t9w */
            customerId?: string;
            isBillable?: boolean;
            note?: string | null;
            projectId?: string | null;
            serviceTypeId?: string | null;
            taskId?: string | null;
            ticketId?: string | null;
            /** @example usr_01jd7n3xq8e5fv0k2m4p6r8t9w */
            userId?: string;
        };
        WorkTimerStopInput: {
            isBillable?: boolean;
            minutes?: number;
            note?: string | null;
            serviceTypeId?: string | null;
            /** @example usr_01jd7n3xq8e5fv0k2m4p6r8t9w */
            userId?: string;
        };
    };
    responses: {
        /** @description Refused */
        Problem: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
    };
    parameters: {
        /** @description The same key with the same body gets the first answer again and does nothing twice; with another body it is refused. */
        IdempotencyKey: string;
        /** @description The ETag that you have read; the change is refused with 412 when the record has changed since. Without it the record is changed as it is. */
        IfMatch: string;
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    get_api_keys: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiKeyList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_api_keys: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body gets the first answer again and does nothing twice; with another body it is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ApiKeyInput"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiKey2"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    delete_api_keys_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example key_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    delete_asset_categories_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example asca_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    patch_asset_categories_id: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that you have read; the change is refused with 412 when the record has changed since. Without it the record is changed as it is. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @example asca_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AssetCategoryChange"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerAssetCategory"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_asset_maintenance: {
        parameters: {
            query?: {
                /** @example ast_01jd7n3xq8e5fv0k2m4p6r8t9w */
                asset?: string;
                cursor?: string;
                /** @example cus_01jd7n3xq8e5fv0k2m4p6r8t9w */
                customer?: string;
                limit?: number;
                state?: "due" | "open" | "done" | "skipped" | "missed";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssetMaintenanceList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_asset_maintenance_id_skip: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body gets the first answer again and does nothing twice; with another body it is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @example amnt_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AssetMaintenanceSkipInput"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssetMaintenance"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    delete_asset_schedules_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example asch_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    patch_asset_schedules_id: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that you have read; the change is refused with 412 when the record has changed since. Without it the record is changed as it is. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @example asch_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AssetScheduleChange"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssetSchedule"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_asset_types: {
        parameters: {
            query?: {
                archived?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssetTypeList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_asset_types: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body gets the first answer again and does nothing twice; with another body it is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AssetTypeInput"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssetType"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_asset_types_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example asty_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssetType"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    patch_asset_types_id: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that you have read; the change is refused with 412 when the record has changed since. Without it the record is changed as it is. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @example asty_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AssetTypeChange"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssetType"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_assets: {
        parameters: {
            query?: {
                /** @example asca_01jd7n3xq8e5fv0k2m4p6r8t9w */
                category?: string;
                /** @example con_01jd7n3xq8e5fv0k2m4p6r8t9w */
                contact?: string;
                cursor?: string;
                /** @example cus_01jd7n3xq8e5fv0k2m4p6r8t9w */
                customer?: string;
                limit?: number;
                /** @example cloc_01jd7n3xq8e5fv0k2m4p6r8t9w */
                location?: string;
                search?: string;
                state?: "in_stock" | "active" | "in_repair" | "retired" | "lost";
                /** @example asty_01jd7n3xq8e5fv0k2m4p6r8t9w */
                type?: string;
                /** @example usr_01jd7n3xq8e5fv0k2m4p6r8t9w */
                user?: string;
                /** @example 2026-11-21 */
                warrantyUntil?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssetList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_assets: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body gets the first answer again and does nothing twice; with another body it is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AssetInput"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Asset"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_assets_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example ast_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Asset"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    patch_assets_id: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that you have read; the change is refused with 412 when the record has changed since. Without it the record is changed as it is. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @example ast_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AssetChange"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Asset"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_assets_id_documents: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example ast_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssetDocumentList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_assets_id_documents: {
        parameters: {
            query: {
                name: string;
            };
            header?: {
                /** @description The same key with the same body gets the first answer again and does nothing twice; with another body it is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @example ast_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssetDocument"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_assets_id_documents_documentId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example asdo_01jd7n3xq8e5fv0k2m4p6r8t9w */
                documentId: string;
                /** @example ast_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    delete_assets_id_documents_documentId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example asdo_01jd7n3xq8e5fv0k2m4p6r8t9w */
                documentId: string;
                /** @example ast_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    get_assets_id_relations: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example ast_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssetRelationList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_assets_id_relations: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body gets the first answer again and does nothing twice; with another body it is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @example ast_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AssetRelationInput"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssetRelation"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    delete_assets_id_relations_relationId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example ast_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id: string;
                /** @example asrl_01jd7n3xq8e5fv0k2m4p6r8t9w */
                relationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    get_assets_id_schedules: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example ast_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssetScheduleList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_assets_id_schedules: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body gets the first answer again and does nothing twice; with another body it is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @example ast_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AssetScheduleInput"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssetSchedule"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_assets_id_state: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body gets the first answer again and does nothing twice; with another body it is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @example ast_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AssetStateInput"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Asset"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_audit: {
        parameters: {
            query?: {
                /** @description Id of a person or an API key */
                actor?: string;
                /** @example 2026-11-21T09:30:00.000Z */
                before?: string;
                cursor?: string;
                limit?: number;
                /** @description Part of the type, of the id of what it is about, or of the name of who did it */
                search?: string;
                /** @example 2026-11-21T09:30:00.000Z */
                since?: string;
                sort?: "occurredAt" | "-occurredAt";
                subject?: string;
                /** @example billing.invoice.issued */
                type?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_billing_balances: {
        parameters: {
            query: {
                /** @example cus_01jd7n3xq8e5fv0k2m4p6r8t9w */
                customerId: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BillingBalanceList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_billing_settings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BillingSetting"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    put_billing_settings: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that you have read; the change is refused with 412 when the record has changed since. Without it the record is changed as it is. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BillingSettingInput"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BillingSetting"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_categories: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CategoryList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_categories: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body gets the first answer again and does nothing twice; with another body it is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CategoryInput"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Category"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    delete_categories_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example cat_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    patch_categories_id: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that you have read; the change is refused with 412 when the record has changed since. Without it the record is changed as it is. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @example cat_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CategoryChange"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Category"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_clients_id_dashboard: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example cus_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClientDashboard"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_clients_settings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClientSetting"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    put_clients_settings: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that you have read; the change is refused with 412 when the record has changed since. Without it the record is changed as it is. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClientSettingInput"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClientSetting"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_credit_notes: {
        parameters: {
            query?: {
                cursor?: string;
                /** @example cus_01jd7n3xq8e5fv0k2m4p6r8t9w */
                customerId?: string;
                /** @example 2026-11-21 */
                from?: string;
                /** @example inv_01jd7n3xq8e5fv0k2m4p6r8t9w */
                invoiceId?: string;
                limit?: number;
                search?: string;
                sort?: "issueDate" | "-issueDate" | "total" | "-total";
                /** @example 2026-11-21 */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreditNoteList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_credit_notes_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example crn_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreditNote"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_credit_notes_id_pdf: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example crn_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_customers: {
        parameters: {
            query?: {
                /** @example 2026-11-21T09:30:00.000Z */
                createdBefore?: string;
                /** @example 2026-11-21T09:30:00.000Z */
                createdFrom?: string;
                cursor?: string;
                email?: string;
                externalId?: string;
                /** @description These only: ids with commas between them */
                ids?: string;
                kind?: "person" | "company";
                limit?: number;
                search?: string;
                sort?: "name" | "-name" | "createdAt" | "-createdAt";
                source?: "manual" | "storefront" | "marketplace" | "import" | "connector";
                status?: "lead" | "active" | "on_hold" | "former";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_customers: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body gets the first answer again and does nothing twice; with another body it is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CustomerInput"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Customer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_customers_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example cus_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Customer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    patch_customers_id: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that you have read; the change is refused with 412 when the record has changed since. Without it the record is changed as it is. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @example cus_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CustomerChange"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Customer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_customers_id_account: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example cus_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerAccount"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    patch_customers_id_account: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that you have read; the change is refused with 412 when the record has changed since. Without it the record is changed as it is. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @example cus_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CustomerAccountChange"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerAccount"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_customers_id_addresses: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example cus_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerAddressList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_customers_id_addresses: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body gets the first answer again and does nothing twice; with another body it is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @example cus_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CustomerAddressInput"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerAddress"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    delete_customers_id_addresses_addressId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example adr_01jd7n3xq8e5fv0k2m4p6r8t9w */
                addressId: string;
                /** @example cus_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    patch_customers_id_addresses_addressId: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that you have read; the change is refused with 412 when the record has changed since. Without it the record is changed as it is. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @example adr_01jd7n3xq8e5fv0k2m4p6r8t9w */
                addressId: string;
                /** @example cus_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CustomerAddressChange"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerAddress"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_customers_id_asset_categories: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example cus_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerAssetCategoryList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_customers_id_asset_categories: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body gets the first answer again and does nothing twice; with another body it is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @example cus_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AssetCategoryChange"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerAssetCategory"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_customers_id_consents: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example cus_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerConsentList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    put_customers_id_consents_channel: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that you have read; the change is refused with 412 when the record has changed since. Without it the record is changed as it is. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                channel: "email";
                /** @example cus_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CustomerConsentInput"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerConsent"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_customers_id_contacts: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example cus_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerContactList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_customers_id_contacts: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body gets the first answer again and does nothing twice; with another body it is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @example cus_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CustomerContactInput"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerContact"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    delete_customers_id_contacts_contactId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example con_01jd7n3xq8e5fv0k2m4p6r8t9w */
                contactId: string;
                /** @example cus_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    patch_customers_id_contacts_contactId: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that you have read; the change is refused with 412 when the record has changed since. Without it the record is changed as it is. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @example con_01jd7n3xq8e5fv0k2m4p6r8t9w */
                contactId: string;
                /** @example cus_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CustomerContactChange"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerContact"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_customers_id_erase: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body gets the first answer again and does nothing twice; with another body it is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @example cus_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Customer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_customers_id_export: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example cus_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_customers_id_external_ids: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body gets the first answer again and does nothing twice; with another body it is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @example cus_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CustomerExternalIdInput"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Customer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_customers_id_locations: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example cus_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerLocationList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_customers_id_locations: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body gets the first answer again and does nothing twice; with another body it is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @example cus_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CustomerLocationInput"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerLocation"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    delete_customers_id_locations_locationId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example cus_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id: string;
                /** @example cloc_01jd7n3xq8e5fv0k2m4p6r8t9w */
                locationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    patch_customers_id_locations_locationId: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that you have read; the change is refused with 412 when the record has changed since. Without it the record is changed as it is. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @example cus_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id: string;
                /** @example cloc_01jd7n3xq8e5fv0k2m4p6r8t9w */
                locationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CustomerLocationChange"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerLocation"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_customers_id_merge: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body gets the first answer again and does nothing twice; with another body it is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @example cus_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CustomerMergeInput"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerMerge2"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_customers_id_merges: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example cus_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerMergeList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_customers_id_status: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body gets the first answer again and does nothing twice; with another body it is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @example cus_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CustomerStatusInput"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Customer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_customers_duplicates: {
        parameters: {
            query?: {
                /** @example cus_01jd7n3xq8e5fv0k2m4p6r8t9w */
                customerId?: string;
                limit?: number;
                minScore?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerDuplicateList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_customers_merges_id_undo: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body gets the first answer again and does nothing twice; with another body it is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @example mrg_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Customer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_data_export: {
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
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    get_deal_pipelines: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DealPipelineList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_deal_pipelines: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body gets the first answer again and does nothing twice; with another body it is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DealPipelineInput"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DealPipeline"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_deal_pipelines_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example pipe_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DealPipeline"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    delete_deal_pipelines_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example pipe_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    patch_deal_pipelines_id: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that you have read; the change is refused with 412 when the record has changed since. Without it the record is changed as it is. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @example pipe_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DealPipelineChange"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DealPipeline"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_deal_pipelines_id_sums: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example pipe_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DealPipelineSumList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_deals: {
        parameters: {
            query?: {
                /** @example 2026-11-21 */
                closeBefore?: string;
                /** @example 2026-11-21 */
                closeFrom?: string;
                cursor?: string;
                /** @example cus_01jd7n3xq8e5fv0k2m4p6r8t9w */
                customerId?: string;
                limit?: number;
                /** @example usr_01jd7n3xq8e5fv0k2m4p6r8t9w */
                ownerId?: string;
                /** @example pipe_01jd7n3xq8e5fv0k2m4p6r8t9w */
                pipelineId?: string;
                search?: string;
                sort?: "createdAt" | "-createdAt" | "closeOn" | "-closeOn" | "amount" | "-amount" | "name" | "-name";
                /** @example stg_01jd7n3xq8e5fv0k2m4p6r8t9w */
                stageId?: string;
                state?: "open" | "won" | "lost";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DealList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_deals: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body gets the first answer again and does nothing twice; with another body it is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DealInput"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Deal"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_deals_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example deal_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Deal"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    delete_deals_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example deal_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    patch_deals_id: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that you have read; the change is refused with 412 when the record has changed since. Without it the record is changed as it is. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @example deal_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DealChange"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Deal"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    put_deals_id_links: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that you have read; the change is refused with 412 when the record has changed since. Without it the record is changed as it is. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @example deal_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DealLinkInput"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Deal"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_deals_id_lose: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body gets the first answer again and does nothing twice; with another body it is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @example deal_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DealLoseInput"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Deal"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_deals_id_move: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body gets the first answer again and does nothing twice; with another body it is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @example deal_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DealMoveInput"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Deal"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_deals_id_reopen: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body gets the first answer again and does nothing twice; with another body it is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @example deal_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Deal"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_deals_id_win: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body gets the first answer again and does nothing twice; with another body it is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @example deal_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DealWinInput"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Deal"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_desk_calendars: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeskCalendarList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_desk_calendars: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body gets the first answer again and does nothing twice; with another body it is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeskCalendarInput"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeskCalendar"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    delete_desk_calendars_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example cal_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    patch_desk_calendars_id: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that you have read; the change is refused with 412 when the record has changed since. Without it the record is changed as it is. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @example cal_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeskCalendarChange"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeskCalendar"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_desk_canned_replies: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeskCannedReplyList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_desk_canned_replies: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body gets the first answer again and does nothing twice; with another body it is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeskCannedReplyInput"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeskCannedReply"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    delete_desk_canned_replies_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example can_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    patch_desk_canned_replies_id: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that you have read; the change is refused with 412 when the record has changed since. Without it the record is changed as it is. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @example can_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeskCannedReplyChange"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeskCannedReply"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_desk_canned_replies_preview: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body gets the first answer again and does nothing twice; with another body it is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeskCannedReplyPreviewInput"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketCannedReply"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_desk_client_policies: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeskClientPolicyList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_desk_clients_id_policy: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example cus_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeskClientPolicy2"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    put_desk_clients_id_policy: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that you have read; the change is refused with 412 when the record has changed since. Without it the record is changed as it is. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @example cus_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeskClientPolicy2"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeskClientPolicy2"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_desk_clients_id_tickets: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example cus_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeskClientTicket"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_desk_mailboxes: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeskMailboxList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_desk_mailboxes: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body gets the first answer again and does nothing twice; with another body it is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeskMailboxInput"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeskMailbox"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    delete_desk_mailboxes_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example mbx_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    patch_desk_mailboxes_id: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that you have read; the change is refused with 412 when the record has changed since. Without it the record is changed as it is. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @example mbx_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeskMailboxChange"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeskMailbox"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_desk_mailboxes_id_check: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body gets the first answer again and does nothing twice; with another body it is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @example mbx_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeskMailbox"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_desk_mailboxes_id_mails: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body gets the first answer again and does nothing twice; with another body it is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @example mbx_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeskMailboxMail"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_desk_mailboxes_id_token: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body gets the first answer again and does nothing twice; with another body it is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @example mbx_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeskMailboxToken"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_desk_mails: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                outcome?: "waiting" | "ticket" | "reply" | "ignored" | "unreadable";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeskMailList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_desk_policies: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeskPolicyList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_desk_policies: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body gets the first answer again and does nothing twice; with another body it is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeskPolicyInput"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeskPolicy"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    delete_desk_policies_id: {
        parameters: {
            query?: {
                /** @example slp_01jd7n3xq8e5fv0k2m4p6r8t9w */
                instead?: string;
            };
            header?: never;
            path: {
                /** @example slp_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    patch_desk_policies_id: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that you have read; the change is refused with 412 when the record has changed since. Without it the record is changed as it is. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @example slp_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeskPolicyChange"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeskPolicy"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_desk_queue_counts: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeskQueueCountList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_desk_queues: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeskQueueList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_desk_queues: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body gets the first answer again and does nothing twice; with another body it is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeskQueueInput"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeskQueue"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    delete_desk_queues_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example que_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    patch_desk_queues_id: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that you have read; the change is refused with 412 when the record has changed since. Without it the record is changed as it is. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @example que_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeskQueueChange"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeskQueue"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_desk_ratings_token: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeskRating"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_desk_ratings_token: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body gets the first answer again and does nothing twice; with another body it is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeskRatingInput"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeskRating"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_desk_settings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeskSetting"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    patch_desk_settings: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that you have read; the change is refused with 412 when the record has changed since. Without it the record is changed as it is. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeskSettingChange"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeskSetting"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_event_types: {
        parameters: {
            query?: {
                /**
                 * @description Event types parted by commas, as sales.*,billing.invoice.issued
                 * @example sales.*,stock.level.low
                 */
                events?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventTypeList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_event_types: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body gets the first answer again and does nothing twice; with another body it is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EventTypeInput"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventType"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_event_types_type: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example sales.order.placed */
                type: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventType"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    delete_event_types_type: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example sales.order.placed */
                type: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    get_events: {
        parameters: {
            query?: {
                cursor?: string;
                /**
                 * @description Event types parted by commas, as sales.*,billing.invoice.issued
                 * @example sales.*,stock.level.low
                 */
                events?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_events: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body gets the first answer again and does nothing twice; with another body it is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EventInput"];
            };
        };
        responses: {
            /** @description Done */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Event2"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_events_stream: {
        parameters: {
            query?: {
                cursor?: string;
                events?: string;
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
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    get_expenses: {
        parameters: {
            query?: {
                cursor?: string;
                /** @example cus_01jd7n3xq8e5fv0k2m4p6r8t9w */
                customerId?: string;
                limit?: number;
                /** @example prj_01jd7n3xq8e5fv0k2m4p6r8t9w */
                projectId?: string;
                state?: "logged" | "rejected" | "approved";
                /** @example tkt_01jd7n3xq8e5fv0k2m4p6r8t9w */
                ticketId?: string;
                /** @example usr_01jd7n3xq8e5fv0k2m4p6r8t9w */
                userId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExpenseList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_expenses: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body gets the first answer again and does nothing twice; with another body it is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExpenseInput"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Expense"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_expenses_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example xps_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Expense"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    delete_expenses_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example xps_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    patch_expenses_id: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that you have read; the change is refused with 412 when the record has changed since. Without it the record is changed as it is. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @example xps_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExpenseChange"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Expense"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_expenses_id_approve: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body gets the first answer again and does nothing twice; with another body it is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @example xps_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Expense"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_expenses_id_receipt: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example xps_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    put_expenses_id_receipt: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that you have read; the change is refused with 412 when the record has changed since. Without it the record is changed as it is. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @example xps_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Expense"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_expenses_id_reimburse: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body gets the first answer again and does nothing twice; with another body it is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @example xps_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Expense"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_expenses_id_reject: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body gets the first answer again and does nothing twice; with another body it is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @example xps_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Expense"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_expenses_id_withdraw: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body gets the first answer again and does nothing twice; with another body it is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @example xps_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Expense"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_exports_list: {
        parameters: {
            query?: {
                after?: string;
                /** @example 2026-11-21 */
                from?: string;
                /** @example 2026-11-21 */
                to?: string;
            };
            header?: never;
            path: {
                list: "orders" | "invoices" | "payments" | "customers" | "tickets" | "assets" | "time";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_files_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example fil_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_files_id_copies: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body gets the first answer again and does nothing twice; with another body it is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @example fil_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FileCopy"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_home: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Home"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_hub_assistants: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HubAssistant"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    put_hub_assistants: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that you have read; the change is refused with 412 when the record has changed since. Without it the record is changed as it is. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HubAssistantInput"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HubAssistant"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_hub_brand: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HubBrand"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    put_hub_brand: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that you have read; the change is refused with 412 when the record has changed since. Without it the record is changed as it is. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HubBrandInput"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HubBrand"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_hub_log_policy: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HubLogPolicy"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    put_hub_log_policy: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that you have read; the change is refused with 412 when the record has changed since. Without it the record is changed as it is. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HubLogPolicyInput"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HubLogPolicy"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_hub_records: {
        parameters: {
            query?: {
                cursor?: string;
                domainId?: string;
                externalId?: string;
                kind?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HubRecordList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_hub_records_record: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example rec_01jd7n3xq8e5fv0k2m4p6r8t9w */
                record: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HubRecord"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_hub_records_record_retry: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body gets the first answer again and does nothing twice; with another body it is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @example rec_01jd7n3xq8e5fv0k2m4p6r8t9w */
                record: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HubRecordRetry"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_integration_deliveries: {
        parameters: {
            query?: {
                cursor?: string;
                /** @example whe_01jd7n3xq8e5fv0k2m4p6r8t9w */
                endpointId?: string;
                /** @example evt_01jd7n3xq8e5fv0k2m4p6r8t9w */
                eventId?: string;
                /** @example 2026-11-21T09:30:00.000Z */
                from?: string;
                limit?: number;
                state?: "waiting" | "delivered" | "exhausted";
                /** @example 2026-11-21T09:30:00.000Z */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IntegrationDeliveryList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_integration_deliveries_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example dlv_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IntegrationDelivery"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_integration_deliveries_id_attempts: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example dlv_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IntegrationDeliveryAttemptList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_integration_deliveries_id_discard: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body gets the first answer again and does nothing twice; with another body it is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @example dlv_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    post_integration_deliveries_id_replay: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body gets the first answer again and does nothing twice; with another body it is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @example dlv_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IntegrationDeliveryRow"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_integration_delivery_policy: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IntegrationDeliveryPolicy"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    put_integration_delivery_policy: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that you have read; the change is refused with 412 when the record has changed since. Without it the record is changed as it is. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IntegrationDeliveryPolicyInput"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IntegrationDeliveryPolicy"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_integration_inbound_counts: {
        parameters: {
            query: {
                /** @example 2026-11-21 */
                from: string;
                /**
                 * @description The name in the address
                 * @example warehouse
                 */
                slug?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IntegrationInboundCountList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_integration_inbound_messages: {
        parameters: {
            query?: {
                cursor?: string;
                eventId?: string;
                /** @example 2026-11-21T09:30:00.000Z */
                from?: string;
                limit?: number;
                owner?: string;
                /**
                 * @description The name in the address
                 * @example warehouse
                 */
                slug?: string;
                state?: "open" | "done" | "dead";
                /** @example 2026-11-21T09:30:00.000Z */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IntegrationInboundMessageList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_integration_inbound_messages_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example inm_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IntegrationInboundMessage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_integration_inbound_messages_id_replay: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body gets the first answer again and does nothing twice; with another body it is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @example inm_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IntegrationInboundMessage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_integration_inbound_messages_replay: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body gets the first answer again and does nothing twice; with another body it is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IntegrationInboundMessageReplayInput"];
            };
        };
        responses: {
            /** @description Done */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IntegrationInboundMessageReplay"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_integration_inbound_sources: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IntegrationInboundSourceList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_integration_inbound_sources: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body gets the first answer again and does nothing twice; with another body it is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IntegrationInboundSourceInput"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IntegrationInboundSource2"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_integration_inbound_sources_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example ins_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IntegrationInboundSource"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    delete_integration_inbound_sources_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example ins_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    patch_integration_inbound_sources_id: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that you have read; the change is refused with 412 when the record has changed since. Without it the record is changed as it is. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @example ins_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IntegrationInboundSourceChange"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IntegrationInboundSource"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_integration_inbound_sources_id_secrets: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example ins_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IntegrationInboundSourceSecretList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_integration_inbound_sources_id_secrets: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body gets the first answer again and does nothing twice; with another body it is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @example ins_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IntegrationInboundSourceSecretInput"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IntegrationInboundSource2"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    delete_integration_inbound_sources_id_secrets_secretId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example ins_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id: string;
                /** @example isk_01jd7n3xq8e5fv0k2m4p6r8t9w */
                secretId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    get_integration_logs: {
        parameters: {
            query?: {
                cursor?: string;
                direction?: "out" | "in";
                /** @example whe_01jd7n3xq8e5fv0k2m4p6r8t9w */
                endpointId?: string;
                /** @example evt_01jd7n3xq8e5fv0k2m4p6r8t9w */
                eventId?: string;
                /** @example 2026-11-21T09:30:00.000Z */
                from?: string;
                limit?: number;
                outcome?: "succeeded" | "failed";
                /** @example 2026-11-21T09:30:00.000Z */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IntegrationLog"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_integration_portal: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IntegrationPortal"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    put_integration_portal: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that you have read; the change is refused with 412 when the record has changed since. Without it the record is changed as it is. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IntegrationPortalInput"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IntegrationPortal"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_integration_portal_links: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body gets the first answer again and does nothing twice; with another body it is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IntegrationPortalLinkInput"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IntegrationPortalLink"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_integration_portal_links_end: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body gets the first answer again and does nothing twice; with another body it is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IntegrationPortalLinkEndInput"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IntegrationQuarantineRetry"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_integration_webhooks: {
        parameters: {
            query?: {
                consumer?: string;
                cursor?: string;
                limit?: number;
                state?: "enabled" | "paused" | "disabled";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IntegrationWebhookList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_integration_webhooks: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body gets the first answer again and does nothing twice; with another body it is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IntegrationWebhookInput2"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IntegrationWebhook3"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_integration_webhooks_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example whe_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IntegrationWebhook"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    put_integration_webhooks_id: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that you have read; the change is refused with 412 when the record has changed since. Without it the record is changed as it is. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @example whe_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IntegrationWebhookInput"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IntegrationWebhook"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    delete_integration_webhooks_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example whe_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    post_integration_webhooks_id_dispatch: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body gets the first answer again and does nothing twice; with another body it is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @example whe_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IntegrationWebhookDispatchInput"];
            };
        };
        responses: {
            /** @description Done */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IntegrationDeliveryRow"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_integration_webhooks_id_replay: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body gets the first answer again and does nothing twice; with another body it is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @example whe_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IntegrationWebhookReplayInput"];
            };
        };
        responses: {
            /** @description Done */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IntegrationQuarantineRetry"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_integration_webhooks_id_secrets: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body gets the first answer again and does nothing twice; with another body it is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @example whe_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IntegrationWebhookSecretInput"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IntegrationWebhookSecret"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_integration_webhooks_id_test: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body gets the first answer again and does nothing twice; with another body it is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @example whe_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IntegrationDeliveryRow"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_integrations: {
        parameters: {
            query?: {
                category?: "accounting" | "payments" | "shop" | "mail" | "communication" | "marketing" | "crm" | "scheduling" | "documents" | "automation" | "courier" | "inventory" | "psa";
                cursor?: string;
                /** @description true: without what the operator has switched off; false: that only */
                isOn?: boolean;
                limit?: number;
                /** @description Words of the name, of what it is about, its category, or kinds of record that it shares */
                search?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IntegrationList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_integrations_slug: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example xero */
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Integration"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_integrations_slug_actions_action: {
        parameters: {
            query?: {
                /** @example conn_01jd7n3xq8e5fv0k2m4p6r8t9w */
                connection?: string;
            };
            header?: {
                /** @description The same key with the same body gets the first answer again and does nothing twice; with another body it is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                action: string;
                /** @example xero */
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IntegrationActionInput"];
            };
        };
        responses: {
            /** @description Done */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IntegrationAskedAction"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_integrations_slug_app: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example xero */
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IntegrationApp"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    put_integrations_slug_app: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that you have read; the change is refused with 412 when the record has changed since. Without it the record is changed as it is. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @example xero */
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IntegrationAppInput"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IntegrationApp"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    delete_integrations_slug_app: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example xero */
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    get_integrations_slug_asked_actions: {
        parameters: {
            query?: {
                /** @example conn_01jd7n3xq8e5fv0k2m4p6r8t9w */
                connection?: string;
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                /** @example xero */
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IntegrationAskedActionList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_integrations_slug_asked_actions_id: {
        parameters: {
            query?: {
                /** @example conn_01jd7n3xq8e5fv0k2m4p6r8t9w */
                connection?: string;
            };
            header?: never;
            path: {
                /** @example act_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id: string;
                /** @example xero */
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IntegrationAskedAction"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_integrations_slug_backfill: {
        parameters: {
            query?: {
                /** @example conn_01jd7n3xq8e5fv0k2m4p6r8t9w */
                connection?: string;
            };
            header?: {
                /** @description The same key with the same body gets the first answer again and does nothing twice; with another body it is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @example xero */
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IntegrationBackfillInput"];
            };
        };
        responses: {
            /** @description Done */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IntegrationBackfill"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_integrations_slug_conflicts: {
        parameters: {
            query?: {
                /** @example conn_01jd7n3xq8e5fv0k2m4p6r8t9w */
                connection?: string;
                cursor?: string;
                limit?: number;
                /** @example rec_01jd7n3xq8e5fv0k2m4p6r8t9w */
                record?: string;
                /** @example contacts */
                resource?: string;
                state?: "open" | "decided";
            };
            header?: never;
            path: {
                /** @example xero */
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IntegrationConflictList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_integrations_slug_conflicts_conflict_decide: {
        parameters: {
            query?: {
                /** @example conn_01jd7n3xq8e5fv0k2m4p6r8t9w */
                connection?: string;
            };
            header?: {
                /** @description The same key with the same body gets the first answer again and does nothing twice; with another body it is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @example conf_01jd7n3xq8e5fv0k2m4p6r8t9w */
                conflict: string;
                /** @example xero */
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IntegrationConflictDecideInput"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IntegrationConflictDecide"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_integrations_slug_connect: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body gets the first answer again and does nothing twice; with another body it is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @example xero */
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IntegrationConnectInput"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IntegrationConnect"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    delete_integrations_slug_disconnect: {
        parameters: {
            query?: {
                /** @example conn_01jd7n3xq8e5fv0k2m4p6r8t9w */
                connection?: string;
            };
            header?: never;
            path: {
                /** @example xero */
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    post_integrations_slug_dry_runs: {
        parameters: {
            query?: {
                /** @example conn_01jd7n3xq8e5fv0k2m4p6r8t9w */
                connection?: string;
            };
            header?: {
                /** @description The same key with the same body gets the first answer again and does nothing twice; with another body it is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @example xero */
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IntegrationDryRunInput"];
            };
        };
        responses: {
            /** @description Done */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IntegrationDryRun"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_integrations_slug_mappings: {
        parameters: {
            query?: {
                /** @example conn_01jd7n3xq8e5fv0k2m4p6r8t9w */
                connection?: string;
            };
            header?: never;
            path: {
                /** @example xero */
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IntegrationMapping"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    put_integrations_slug_mappings: {
        parameters: {
            query?: {
                /** @example conn_01jd7n3xq8e5fv0k2m4p6r8t9w */
                connection?: string;
            };
            header?: {
                /** @description The ETag that you have read; the change is refused with 412 when the record has changed since. Without it the record is changed as it is. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @example xero */
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IntegrationMappingInput"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IntegrationMapping2"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_integrations_slug_mappings_entity_places: {
        parameters: {
            query?: {
                /** @example conn_01jd7n3xq8e5fv0k2m4p6r8t9w */
                connection?: string;
            };
            header?: never;
            path: {
                /** @example contacts */
                entity: string;
                /** @example xero */
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IntegrationMappingPlace"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_integrations_slug_mappings_entity_rollback: {
        parameters: {
            query?: {
                /** @example conn_01jd7n3xq8e5fv0k2m4p6r8t9w */
                connection?: string;
            };
            header?: {
                /** @description The same key with the same body gets the first answer again and does nothing twice; with another body it is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @example contacts */
                entity: string;
                /** @example xero */
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IntegrationMappingRollbackInput"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IntegrationMapping2"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_integrations_slug_mappings_entity_versions: {
        parameters: {
            query?: {
                /** @example conn_01jd7n3xq8e5fv0k2m4p6r8t9w */
                connection?: string;
            };
            header?: never;
            path: {
                /** @example contacts */
                entity: string;
                /** @example xero */
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IntegrationMappingVersion"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_integrations_slug_mappings_preview: {
        parameters: {
            query?: {
                /** @example conn_01jd7n3xq8e5fv0k2m4p6r8t9w */
                connection?: string;
            };
            header?: {
                /** @description The same key with the same body gets the first answer again and does nothing twice; with another body it is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @example xero */
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IntegrationMappingPreviewInput"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IntegrationMappingPreview"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_integrations_slug_oauth_callback: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example xero */
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_integrations_slug_oauth_url: {
        parameters: {
            query?: {
                /** @example conn_01jd7n3xq8e5fv0k2m4p6r8t9w */
                connection?: string;
            };
            header?: never;
            path: {
                /** @example xero */
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IntegrationOauthUrl"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_integrations_slug_pause: {
        parameters: {
            query?: {
                /** @example conn_01jd7n3xq8e5fv0k2m4p6r8t9w */
                connection?: string;
            };
            header?: {
                /** @description The same key with the same body gets the first answer again and does nothing twice; with another body it is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @example xero */
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IntegrationConnected"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_integrations_slug_quarantine: {
        parameters: {
            query?: {
                /** @example conn_01jd7n3xq8e5fv0k2m4p6r8t9w */
                connection?: string;
                cursor?: string;
                direction?: "pull" | "push";
                limit?: number;
                /** @example contacts */
                resource?: string;
                search?: string;
            };
            header?: never;
            path: {
                /** @example xero */
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IntegrationQuarantineList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_integrations_slug_quarantine_dismiss: {
        parameters: {
            query?: {
                /** @example conn_01jd7n3xq8e5fv0k2m4p6r8t9w */
                connection?: string;
            };
            header?: {
                /** @description The same key with the same body gets the first answer again and does nothing twice; with another body it is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @example xero */
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IntegrationQuarantineRetryInput"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IntegrationQuarantineRetry"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_integrations_slug_quarantine_retry: {
        parameters: {
            query?: {
                /** @example conn_01jd7n3xq8e5fv0k2m4p6r8t9w */
                connection?: string;
            };
            header?: {
                /** @description The same key with the same body gets the first answer again and does nothing twice; with another body it is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @example xero */
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IntegrationQuarantineRetryInput"];
            };
        };
        responses: {
            /** @description Done */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IntegrationQuarantineRetry"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_integrations_slug_resume: {
        parameters: {
            query?: {
                /** @example conn_01jd7n3xq8e5fv0k2m4p6r8t9w */
                connection?: string;
            };
            header?: {
                /** @description The same key with the same body gets the first answer again and does nothing twice; with another body it is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @example xero */
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IntegrationConnected"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_integrations_slug_settings: {
        parameters: {
            query?: {
                /** @example conn_01jd7n3xq8e5fv0k2m4p6r8t9w */
                connection?: string;
            };
            header?: never;
            path: {
                /** @example xero */
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IntegrationSetting"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    put_integrations_slug_settings: {
        parameters: {
            query?: {
                /** @example conn_01jd7n3xq8e5fv0k2m4p6r8t9w */
                connection?: string;
            };
            header?: {
                /** @description The ETag that you have read; the change is refused with 412 when the record has changed since. Without it the record is changed as it is. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @example xero */
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    [key: string]: unknown;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IntegrationSetting"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_integrations_slug_status: {
        parameters: {
            query?: {
                /** @example conn_01jd7n3xq8e5fv0k2m4p6r8t9w */
                connection?: string;
            };
            header?: never;
            path: {
                /** @example xero */
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IntegrationConnected"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_integrations_slug_sync: {
        parameters: {
            query?: {
                /** @example conn_01jd7n3xq8e5fv0k2m4p6r8t9w */
                connection?: string;
            };
            header?: {
                /** @description The same key with the same body gets the first answer again and does nothing twice; with another body it is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @example xero */
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IntegrationSyncInput"];
            };
        };
        responses: {
            /** @description Done */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IntegrationSync"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_integrations_slug_sync_entity: {
        parameters: {
            query?: {
                /** @example conn_01jd7n3xq8e5fv0k2m4p6r8t9w */
                connection?: string;
            };
            header?: {
                /** @description The same key with the same body gets the first answer again and does nothing twice; with another body it is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @example contacts */
                entity: string;
                /** @example xero */
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IntegrationSyncInput"];
            };
        };
        responses: {
            /** @description Done */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IntegrationSync"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_integrations_slug_sync_logs: {
        parameters: {
            query?: {
                action?: "created" | "updated" | "deleted" | "linked" | "refused" | "conflict" | "kept";
                /** @example conn_01jd7n3xq8e5fv0k2m4p6r8t9w */
                connection?: string;
                cursor?: string;
                direction?: "pull" | "push";
                limit?: number;
                /** @example rec_01jd7n3xq8e5fv0k2m4p6r8t9w */
                record?: string;
                /** @example contacts */
                resource?: string;
                /** @example run_01jd7n3xq8e5fv0k2m4p6r8t9w */
                run?: string;
                search?: string;
            };
            header?: never;
            path: {
                /** @example xero */
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IntegrationSyncLogList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_integrations_slug_sync_retry: {
        parameters: {
            query?: {
                /** @example conn_01jd7n3xq8e5fv0k2m4p6r8t9w */
                connection?: string;
            };
            header?: {
                /** @description The same key with the same body gets the first answer again and does nothing twice; with another body it is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @example xero */
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IntegrationQuarantineRetryInput"];
            };
        };
        responses: {
            /** @description Done */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IntegrationQuarantineRetry"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_integrations_slug_sync_runs: {
        parameters: {
            query?: {
                /** @example conn_01jd7n3xq8e5fv0k2m4p6r8t9w */
                connection?: string;
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                /** @example xero */
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IntegrationSyncRunList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_integrations_slug_sync_runs_run_cancel: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body gets the first answer again and does nothing twice; with another body it is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @example run_01jd7n3xq8e5fv0k2m4p6r8t9w */
                run: string;
                /** @example xero */
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    post_integrations_slug_sync_runs_run_discard: {
        parameters: {
            query?: {
                /** @example conn_01jd7n3xq8e5fv0k2m4p6r8t9w */
                connection?: string;
            };
            header?: {
                /** @description The same key with the same body gets the first answer again and does nothing twice; with another body it is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @example run_01jd7n3xq8e5fv0k2m4p6r8t9w */
                run: string;
                /** @example xero */
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    post_integrations_slug_sync_runs_run_release: {
        parameters: {
            query?: {
                /** @example conn_01jd7n3xq8e5fv0k2m4p6r8t9w */
                connection?: string;
            };
            header?: {
                /** @description The same key with the same body gets the first answer again and does nothing twice; with another body it is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @example run_01jd7n3xq8e5fv0k2m4p6r8t9w */
                run: string;
                /** @example xero */
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    post_integrations_slug_sync_runs_run_retry: {
        parameters: {
            query?: {
                /** @example conn_01jd7n3xq8e5fv0k2m4p6r8t9w */
                connection?: string;
            };
            header?: {
                /** @description The same key with the same body gets the first answer again and does nothing twice; with another body it is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @example run_01jd7n3xq8e5fv0k2m4p6r8t9w */
                run: string;
                /** @example xero */
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IntegrationQuarantineRetry"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    put_integrations_slug_sync_schedule_entity: {
        parameters: {
            query?: {
                /** @example conn_01jd7n3xq8e5fv0k2m4p6r8t9w */
                connection?: string;
            };
            header?: {
                /** @description The ETag that you have read; the change is refused with 412 when the record has changed since. Without it the record is changed as it is. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @example contacts */
                entity: string;
                /** @example xero */
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IntegrationSyncScheduleInput"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IntegrationSyncSchedule"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_integrations_slug_sync_status: {
        parameters: {
            query?: {
                /** @example conn_01jd7n3xq8e5fv0k2m4p6r8t9w */
                connection?: string;
            };
            header?: never;
            path: {
                /** @example xero */
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IntegrationSyncStatus"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_integrations_slug_test: {
        parameters: {
            query?: {
                /** @example conn_01jd7n3xq8e5fv0k2m4p6r8t9w */
                connection?: string;
            };
            header?: {
                /** @description The same key with the same body gets the first answer again and does nothing twice; with another body it is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @example xero */
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IntegrationConnected"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_integrations_slug_webhooks: {
        parameters: {
            query?: {
                /** @example conn_01jd7n3xq8e5fv0k2m4p6r8t9w */
                connection?: string;
            };
            header?: never;
            path: {
                /** @example xero */
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IntegrationWebhook2"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_integrations_connected: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IntegrationConnectedList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_integrations_growbuilder_settings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IntegrationGrowbuilderSetting"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    put_integrations_growbuilder_settings: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that you have read; the change is refused with 412 when the record has changed since. Without it the record is changed as it is. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IntegrationGrowbuilderSettingInput"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IntegrationGrowbuilderSetting"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_integrations_growbuilder_sync_logs: {
        parameters: {
            query?: {
                action?: string;
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IntegrationGrowbuilderSyncLogList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_integrations_growbuilder_test: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body gets the first answer again and does nothing twice; with another body it is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IntegrationGrowbuilderTest"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_integrations_growmarket_settings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IntegrationGrowmarketSetting"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    put_integrations_growmarket_settings: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that you have read; the change is refused with 412 when the record has changed since. Without it the record is changed as it is. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IntegrationGrowmarketSettingInput"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IntegrationGrowmarketSetting"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_integrations_growmarket_sync_logs: {
        parameters: {
            query?: {
                action?: string;
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IntegrationGrowbuilderSyncLogList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_integrations_growmarket_test: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body gets the first answer again and does nothing twice; with another body it is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IntegrationGrowbuilderTest"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_invoices: {
        parameters: {
            query?: {
                cursor?: string;
                /** @example cus_01jd7n3xq8e5fv0k2m4p6r8t9w */
                customerId?: string;
                /** @example 2026-11-21 */
                from?: string;
                limit?: number;
                /** @example ord_01jd7n3xq8e5fv0k2m4p6r8t9w */
                orderId?: string;
                search?: string;
                sort?: "issueDate" | "-issueDate" | "dueDate" | "-dueDate" | "total" | "-total" | "balance" | "-balance";
                source?: "manual" | "storefront" | "marketplace" | "import" | "connector" | "recurring" | "work";
                state?: "draft" | "issued" | "partially_paid" | "paid" | "overdue" | "credited";
                /** @example 2026-11-21 */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvoiceList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_invoices: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body gets the first answer again and does nothing twice; with another body it is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InvoiceInput"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Invoice"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_invoices_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example inv_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Invoice"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    delete_invoices_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example inv_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    patch_invoices_id: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that you have read; the change is refused with 412 when the record has changed since. Without it the record is changed as it is. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @example inv_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InvoiceChange"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Invoice"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_invoices_id_credit: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body gets the first answer again and does nothing twice; with another body it is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @example inv_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InvoiceCreditInput"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreditNote"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_invoices_id_issue: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body gets the first answer again and does nothing twice; with another body it is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @example inv_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Invoice"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_invoices_id_pdf: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example inv_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_invoices_id_send: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body gets the first answer again and does nothing twice; with another body it is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @example inv_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InvoiceSendInput"];
            };
        };
        responses: {
            /** @description Done */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvoiceSend"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_ledger_journals: {
        parameters: {
            query?: {
                cursor?: string;
                documentId?: string;
                /** @example 2026-11-21 */
                from?: string;
                limit?: number;
                /** @example 2026-11-21 */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LedgerJournalList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_ledger_trial_balance: {
        parameters: {
            query?: {
                /** @example 2026-11-21 */
                until?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LedgerTrialBalance"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_mail: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                state?: "queued" | "sent" | "kept" | "failed";
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_mail_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example mai_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Mail"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_marketplace: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Marketplace2"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_marketplace: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body gets the first answer again and does nothing twice; with another body it is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MarketplaceInput"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Marketplace2"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    patch_marketplace: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that you have read; the change is refused with 412 when the record has changed since. Without it the record is changed as it is. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MarketplaceChange"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Marketplace2"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_marketplace_commission_rules: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MarketplaceCommissionRuleList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_marketplace_commission_rules: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body gets the first answer again and does nothing twice; with another body it is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MarketplaceCommissionRuleInput"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MarketplaceCommissionRule"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    patch_marketplace_commission_rules_id: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that you have read; the change is refused with 412 when the record has changed since. Without it the record is changed as it is. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @example cmr_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MarketplaceCommissionRuleChange"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MarketplaceCommissionRule"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_marketplace_groups: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MarketplaceGroupList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_marketplace_groups_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example mgr_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MarketplaceGroup"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_marketplace_join: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body gets the first answer again and does nothing twice; with another body it is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MarketplaceJoinInput"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MarketplaceJoin"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_marketplace_listings: {
        parameters: {
            query?: {
                category?: string;
                cursor?: string;
                isHidden?: boolean;
                limit?: number;
                search?: string;
                /** @example sel_01jd7n3xq8e5fv0k2m4p6r8t9w */
                sellerId?: string;
                sort?: "name" | "-name" | "price" | "-price";
                state?: "active" | "paused" | "sold_out";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MarketplaceListingList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_marketplace_listings_id_hide: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body gets the first answer again and does nothing twice; with another body it is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @example mli_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MarketplaceListingRow"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_marketplace_listings_id_show: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body gets the first answer again and does nothing twice; with another body it is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @example mli_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MarketplaceListingRow"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_marketplace_memberships: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MarketplaceMembershipList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_marketplace_memberships_sellerId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example sel_01jd7n3xq8e5fv0k2m4p6r8t9w */
                sellerId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MarketplaceMembership"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    patch_marketplace_memberships_sellerId: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that you have read; the change is refused with 412 when the record has changed since. Without it the record is changed as it is. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @example sel_01jd7n3xq8e5fv0k2m4p6r8t9w */
                sellerId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MarketplaceMembershipChange"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MarketplaceSeller"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_marketplace_memberships_sellerId_ledger: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                /** @example sel_01jd7n3xq8e5fv0k2m4p6r8t9w */
                sellerId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MarketplaceSellerLedgerList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_marketplace_memberships_sellerId_payouts: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                /** @example sel_01jd7n3xq8e5fv0k2m4p6r8t9w */
                sellerId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MarketplaceMembershipPayoutList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_marketplace_memberships_sellerId_payouts_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example mpo_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id: string;
                /** @example sel_01jd7n3xq8e5fv0k2m4p6r8t9w */
                sellerId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MarketplacePayout"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_marketplace_payout_batches_id_pain001: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example mpb_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_marketplace_payouts: {
        parameters: {
            query?: {
                /** @example 2026-11-21T09:30:00.000Z */
                createdBefore?: string;
                /** @example 2026-11-21T09:30:00.000Z */
                createdFrom?: string;
                cursor?: string;
                limit?: number;
                search?: string;
                /** @example sel_01jd7n3xq8e5fv0k2m4p6r8t9w */
                sellerId?: string;
                sort?: "createdAt" | "-createdAt" | "amount" | "-amount";
                state?: "processing" | "paid" | "failed";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MarketplacePayoutList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_marketplace_payouts: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body gets the first answer again and does nothing twice; with another body it is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MarketplacePayoutInput"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MarketplacePayout2"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_marketplace_payouts_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example mpo_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MarketplacePayout"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_marketplace_payouts_id_failed: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body gets the first answer again and does nothing twice; with another body it is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @example mpo_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MarketplaceMembershipPayout"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_marketplace_payouts_id_paid: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body gets the first answer again and does nothing twice; with another body it is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @example mpo_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MarketplaceMembershipPayout"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_marketplace_sellers: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                search?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MarketplaceSellerList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_marketplace_sellers: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body gets the first answer again and does nothing twice; with another body it is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MarketplaceSellerInput"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MarketplaceSeller2"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_marketplace_sellers_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example sel_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MarketplaceSeller"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    patch_marketplace_sellers_id: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that you have read; the change is refused with 412 when the record has changed since. Without it the record is changed as it is. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @example sel_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MarketplaceSellerChange"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MarketplaceSeller"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_marketplace_sellers_id_balance: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example sel_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MarketplaceSellerBalance"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_marketplace_sellers_id_invitation: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body gets the first answer again and does nothing twice; with another body it is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @example sel_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MarketplaceSeller2"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_marketplace_sellers_id_ledger: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                /** @example sel_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MarketplaceSellerLedgerList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_marketplaces_slug: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example agora */
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Marketplace"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_marketplaces_slug_carts: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body gets the first answer again and does nothing twice; with another body it is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @example agora */
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MarketplaceCartInput2"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MarketplaceCart"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_marketplaces_slug_carts_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                /** @example agora */
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MarketplaceCart"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    put_marketplaces_slug_carts_id: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that you have read; the change is refused with 412 when the record has changed since. Without it the record is changed as it is. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                id: string;
                /** @example agora */
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MarketplaceCartInput"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MarketplaceCart"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_marketplaces_slug_carts_id_checkout: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body gets the first answer again and does nothing twice; with another body it is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
                /** @example agora */
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MarketplaceCartCheckoutInput"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MarketplaceGroup2"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_marketplaces_slug_groups_token: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example agora */
                slug: string;
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MarketplaceGroup2"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_marketplaces_slug_listings: {
        parameters: {
            query?: {
                category?: string;
                cursor?: string;
                limit?: number;
                /** @example 12.50 */
                priceFrom?: string;
                /** @example 12.50 */
                priceTo?: string;
                search?: string;
                /** @example sel_01jd7n3xq8e5fv0k2m4p6r8t9w */
                sellerId?: string;
            };
            header?: never;
            path: {
                /** @example agora */
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MarketplaceListingList2"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_marketplaces_slug_listings_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example mli_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id: string;
                /** @example agora */
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MarketplaceListing"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_mcp: {
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
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    get_me: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_me_notices: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                topic?: "stock_low" | "connection_broken" | "webhook_disabled" | "warranty_ending" | "invoice_overdue" | "tickets";
                /** @description Only what you have not read */
                unread?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeNoticeList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_me_notices_count: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeNoticeCount"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_me_notices_read: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body gets the first answer again and does nothing twice; with another body it is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MeNoticeReadInput"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeNoticeRead"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_me_notices_unread: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body gets the first answer again and does nothing twice; with another body it is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MeNoticeUnreadInput"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeNoticeUnread"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_me_notifications: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeNotificationList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    put_me_notifications_topic: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that you have read; the change is refused with 412 when the record has changed since. Without it the record is changed as it is. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                topic: "stock_low" | "connection_broken" | "webhook_disabled" | "warranty_ending" | "invoice_overdue" | "tickets";
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MeNotificationInput"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeNotificationList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_members: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MemberList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    delete_members_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example mem_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    patch_members_id: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that you have read; the change is refused with 412 when the record has changed since. Without it the record is changed as it is. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @example mem_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MemberChange"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Member"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_orders: {
        parameters: {
            query?: {
                channel?: "storefront" | "marketplace" | "manual" | "shopify" | "woocommerce";
                cursor?: string;
                /** @example cus_01jd7n3xq8e5fv0k2m4p6r8t9w */
                customerId?: string;
                externalId?: string;
                fulfilmentState?: "none" | "partial" | "fulfilled" | "partially_returned" | "returned";
                groupId?: string;
                isInvoiced?: boolean;
                limit?: number;
                number?: string;
                paymentState?: "none" | "partial" | "paid" | "overpaid" | "partially_refunded" | "refunded";
                /** @example 2026-11-21T09:30:00.000Z */
                placedBefore?: string;
                /** @example 2026-11-21T09:30:00.000Z */
                placedFrom?: string;
                search?: string;
                sort?: "placedAt" | "-placedAt" | "total" | "-total" | "number" | "-number";
                state?: "open" | "completed" | "cancelled";
                /** @example sto_01jd7n3xq8e5fv0k2m4p6r8t9w */
                storefrontId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_orders: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body gets the first answer again and does nothing twice; with another body it is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrderInput"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Order"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_orders_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example ord_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Order"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_orders_id_cancel: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body gets the first answer again and does nothing twice; with another body it is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @example ord_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrderCancelInput"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Order"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_orders_id_fulfil: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body gets the first answer again and does nothing twice; with another body it is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @example ord_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrderFulfilInput"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Order"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_orders_id_fulfilments: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example ord_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderFulfilmentList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_orders_id_return: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body gets the first answer again and does nothing twice; with another body it is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @example ord_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrderReturnInput2"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderReturn"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_orders_id_returns: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example ord_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderReturnList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_orders_id_returns: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body gets the first answer again and does nothing twice; with another body it is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @example ord_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrderReturnInput"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderReturn"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_orders_id_timeline: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example ord_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderTimelineList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_payments: {
        parameters: {
            query?: {
                cursor?: string;
                /** @example cus_01jd7n3xq8e5fv0k2m4p6r8t9w */
                customerId?: string;
                /** @example 2026-11-21 */
                from?: string;
                /** @example inv_01jd7n3xq8e5fv0k2m4p6r8t9w */
                invoiceId?: string;
                limit?: number;
                search?: string;
                sort?: "receivedOn" | "-receivedOn" | "amount" | "-amount";
                /** @example 2026-11-21 */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaymentList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_payments: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body gets the first answer again and does nothing twice; with another body it is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PaymentInput"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Payment"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_payments_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example pay_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Payment"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_payments_id_allocations: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body gets the first answer again and does nothing twice; with another body it is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @example pay_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PaymentAllocationInput"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Payment"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_payments_id_refunds: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example pay_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaymentRefundList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_payments_id_refunds: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body gets the first answer again and does nothing twice; with another body it is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @example pay_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PaymentRefundInput"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaymentRefund"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_portal_slug_links: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body gets the first answer again and does nothing twice; with another body it is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @example olive-co */
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PortalLinkInput"];
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    post_portal_slug_sessions: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body gets the first answer again and does nothing twice; with another body it is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @example olive-co */
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PortalSessionInput"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PortalSession"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_portal_assets: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                search?: string;
                state?: "in_stock" | "active" | "in_repair" | "retired" | "lost";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PortalAssetList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_portal_assets_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example ast_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PortalAsset"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_portal_assets_id_documents: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example ast_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PortalAssetDocumentList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_portal_assets_id_documents_documentId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example asdo_01jd7n3xq8e5fv0k2m4p6r8t9w */
                documentId: string;
                /** @example ast_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_portal_invoices: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                search?: string;
                state?: "issued" | "partially_paid" | "paid" | "overdue" | "credited";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PortalInvoiceList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_portal_invoices_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example inv_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PortalInvoice"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_portal_invoices_id_payment_page: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body gets the first answer again and does nothing twice; with another body it is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @example inv_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PortalInvoicePaymentPage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_portal_invoices_id_payment_returns: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body gets the first answer again and does nothing twice; with another body it is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @example inv_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PortalInvoicePaymentReturnInput"];
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    get_portal_invoices_id_pdf: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example inv_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_portal_me: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PortalMe"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    delete_portal_sessions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    get_portal_settings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PortalSetting"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    patch_portal_settings: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that you have read; the change is refused with 412 when the record has changed since. Without it the record is changed as it is. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PortalSettingChange"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PortalSetting"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_portal_tickets: {
        parameters: {
            query?: {
                assetId?: string;
                cursor?: string;
                isOpen?: boolean;
                limit?: number;
                search?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PortalTicketList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_portal_tickets: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body gets the first answer again and does nothing twice; with another body it is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PortalTicketInput"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PortalTicket"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_portal_tickets_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example tkt_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PortalTicket"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_portal_tickets_id_actions: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body gets the first answer again and does nothing twice; with another body it is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @example tkt_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PortalTicketActionInput"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PortalTicket"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_portal_tickets_id_attachments: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example tkt_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PortalTicketAttachmentList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_portal_tickets_id_attachments: {
        parameters: {
            query: {
                /** @description What the file is; default: unknown */
                contentType?: string;
                fileName: string;
            };
            header?: {
                /** @description The same key with the same body gets the first answer again and does nothing twice; with another body it is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @example tkt_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PortalTicketAttachment"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_portal_tickets_id_attachments_attachmentId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example tat_01jd7n3xq8e5fv0k2m4p6r8t9w */
                attachmentId: string;
                /** @example tkt_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_portal_tickets_id_rating: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body gets the first answer again and does nothing twice; with another body it is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @example tkt_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeskRatingInput"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PortalTicket"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_portal_tickets_id_replies: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                /** @example tkt_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PortalTicketReplyList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_portal_tickets_id_replies: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body gets the first answer again and does nothing twice; with another body it is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @example tkt_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PortalTicketReplyInput"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PortalTicketReply"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_products: {
        parameters: {
            query?: {
                /** @example cat_01jd7n3xq8e5fv0k2m4p6r8t9w */
                category?: string;
                channel?: "storefront" | "marketplace" | "shopify" | "woocommerce";
                /** @example 2026-11-21T09:30:00.000Z */
                createdBefore?: string;
                /** @example 2026-11-21T09:30:00.000Z */
                createdFrom?: string;
                cursor?: string;
                isActive?: boolean;
                /** @description Archived products instead of living ones */
                isArchived?: boolean;
                limit?: number;
                /** @description Part of a name, vendor, handle, SKU or barcode */
                search?: string;
                sort?: "name" | "-name" | "price" | "-price" | "createdAt" | "-createdAt" | "updatedAt" | "-updatedAt";
                tag?: string;
                vendor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProductList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_products: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body gets the first answer again and does nothing twice; with another body it is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProductInput"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Product"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_products_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example prd_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Product"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    delete_products_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example prd_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Product"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    patch_products_id: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that you have read; the change is refused with 412 when the record has changed since. Without it the record is changed as it is. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @example prd_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProductChange"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Product"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_products_id_channels: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example prd_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProductChannelList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_products_id_channels_channel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                channel: "storefront" | "marketplace" | "shopify" | "woocommerce";
                /** @example prd_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProductChannel"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    put_products_id_channels_channel: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that you have read; the change is refused with 412 when the record has changed since. Without it the record is changed as it is. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                channel: "storefront" | "marketplace" | "shopify" | "woocommerce";
                /** @example prd_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProductChannelInput"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProductChannel"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_products_id_channels_channel_history: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                channel: "storefront" | "marketplace" | "shopify" | "woocommerce";
                /** @example prd_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProductChannelHistoryList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_products_id_channels_channel_sync: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body gets the first answer again and does nothing twice; with another body it is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                channel: "storefront" | "marketplace" | "shopify" | "woocommerce";
                /** @example prd_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProductChannel"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_products_id_images: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body gets the first answer again and does nothing twice; with another body it is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @example prd_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Product"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_products_id_restore: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body gets the first answer again and does nothing twice; with another body it is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @example prd_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Product"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_products_id_variants: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body gets the first answer again and does nothing twice; with another body it is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @example prd_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProductVariantInput"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Product"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_products_bulk_channels: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body gets the first answer again and does nothing twice; with another body it is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProductBulkChannelInput"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProductBulkChannelList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_products_export: {
        parameters: {
            query: {
                format: "shopify" | "woocommerce" | "plain";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_products_import: {
        parameters: {
            query: {
                dryRun?: boolean;
                format: "shopify" | "woocommerce" | "plain";
                /** @description Columns of a plain file: `Artikel=sku;Preis=price` */
                map?: string;
            };
            header?: {
                /** @description The same key with the same body gets the first answer again and does nothing twice; with another body it is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProductImport"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_project_tasks: {
        parameters: {
            query: {
                /** @example usr_01jd7n3xq8e5fv0k2m4p6r8t9w */
                assigneeId: string;
                cursor?: string;
                limit?: number;
                open?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectTaskList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_projects: {
        parameters: {
            query?: {
                cursor?: string;
                /** @example cus_01jd7n3xq8e5fv0k2m4p6r8t9w */
                customerId?: string;
                limit?: number;
                overBudget?: boolean;
                search?: string;
                state?: "planned" | "active" | "on_hold" | "completed" | "cancelled";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_projects: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body gets the first answer again and does nothing twice; with another body it is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProjectInput"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Project"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_projects_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example prj_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Project"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    patch_projects_id: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that you have read; the change is refused with 412 when the record has changed since. Without it the record is changed as it is. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @example prj_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProjectChange"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Project"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_projects_id_cancel: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body gets the first answer again and does nothing twice; with another body it is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @example prj_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Project"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_projects_id_complete: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body gets the first answer again and does nothing twice; with another body it is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @example prj_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Project"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_projects_id_hold: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body gets the first answer again and does nothing twice; with another body it is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @example prj_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Project"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_projects_id_invoice: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body gets the first answer again and does nothing twice; with another body it is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @example prj_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProjectInvoiceInput"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectInvoice"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_projects_id_invoice_preview: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body gets the first answer again and does nothing twice; with another body it is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @example prj_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProjectInvoicePreviewInput"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectInvoicePreview"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_projects_id_members: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example prj_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectMemberList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    put_projects_id_members_userId: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that you have read; the change is refused with 412 when the record has changed since. Without it the record is changed as it is. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @example prj_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id: string;
                /** @example usr_01jd7n3xq8e5fv0k2m4p6r8t9w */
                userId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProjectMemberInput"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectMember"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    delete_projects_id_members_userId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example prj_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id: string;
                /** @example usr_01jd7n3xq8e5fv0k2m4p6r8t9w */
                userId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    get_projects_id_milestones: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example prj_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectMilestoneList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_projects_id_milestones: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body gets the first answer again and does nothing twice; with another body it is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @example prj_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProjectMilestoneInput"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectMilestone"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    delete_projects_id_milestones_milestoneId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example prj_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id: string;
                /** @example mst_01jd7n3xq8e5fv0k2m4p6r8t9w */
                milestoneId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    patch_projects_id_milestones_milestoneId: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that you have read; the change is refused with 412 when the record has changed since. Without it the record is changed as it is. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @example prj_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id: string;
                /** @example mst_01jd7n3xq8e5fv0k2m4p6r8t9w */
                milestoneId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProjectMilestoneChange"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectMilestone"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_projects_id_milestones_milestoneId_reach: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body gets the first answer again and does nothing twice; with another body it is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @example prj_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id: string;
                /** @example mst_01jd7n3xq8e5fv0k2m4p6r8t9w */
                milestoneId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectMilestone"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_projects_id_milestones_milestoneId_withdraw: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body gets the first answer again and does nothing twice; with another body it is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @example prj_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id: string;
                /** @example mst_01jd7n3xq8e5fv0k2m4p6r8t9w */
                milestoneId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectMilestone"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_projects_id_reopen: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body gets the first answer again and does nothing twice; with another body it is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @example prj_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Project"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_projects_id_resume: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body gets the first answer again and does nothing twice; with another body it is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @example prj_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Project"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_projects_id_start: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body gets the first answer again and does nothing twice; with another body it is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @example prj_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Project"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_projects_id_tasks: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example prj_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectTaskList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_projects_id_tasks: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body gets the first answer again and does nothing twice; with another body it is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @example prj_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProjectTaskInput"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectTask"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_projects_id_tasks_taskId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example prj_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id: string;
                /** @example tsk_01jd7n3xq8e5fv0k2m4p6r8t9w */
                taskId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectTask"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    delete_projects_id_tasks_taskId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example prj_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id: string;
                /** @example tsk_01jd7n3xq8e5fv0k2m4p6r8t9w */
                taskId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    patch_projects_id_tasks_taskId: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that you have read; the change is refused with 412 when the record has changed since. Without it the record is changed as it is. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @example prj_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id: string;
                /** @example tsk_01jd7n3xq8e5fv0k2m4p6r8t9w */
                taskId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProjectTaskChange"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectTask"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_projects_id_tasks_taskId_move: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body gets the first answer again and does nothing twice; with another body it is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @example prj_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id: string;
                /** @example tsk_01jd7n3xq8e5fv0k2m4p6r8t9w */
                taskId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProjectTaskMoveInput"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectTaskList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_projects_id_wip: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example prj_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectWip"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_purchase_orders: {
        parameters: {
            query?: {
                cursor?: string;
                /** @example 2026-11-21 */
                expectedFrom?: string;
                /** @example 2026-11-21 */
                expectedTo?: string;
                limit?: number;
                /** @description The beginning of the number */
                search?: string;
                sort?: "number" | "-number" | "total" | "-total";
                state?: "draft" | "ordered" | "partly_received" | "received" | "closed" | "cancelled";
                /** @example sup_01jd7n3xq8e5fv0k2m4p6r8t9w */
                supplierId?: string;
                /** @example var_01jd7n3xq8e5fv0k2m4p6r8t9w */
                variantId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PurchaseOrderList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_purchase_orders: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body gets the first answer again and does nothing twice; with another body it is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PurchaseOrderInput"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PurchaseOrder"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_purchase_orders_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example po_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PurchaseOrder"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    patch_purchase_orders_id: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that you have read; the change is refused with 412 when the record has changed since. Without it the record is changed as it is. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @example po_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PurchaseOrderChange"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PurchaseOrder"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_purchase_orders_id_actions: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body gets the first answer again and does nothing twice; with another body it is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @example po_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PurchaseOrderActionInput"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PurchaseOrder"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_purchase_orders_id_receipts: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example po_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PurchaseOrderReceiptList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_purchase_orders_id_receipts: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body gets the first answer again and does nothing twice; with another body it is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @example po_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PurchaseOrderReceiptInput"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PurchaseOrder"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_recurring_invoices: {
        parameters: {
            query?: {
                cursor?: string;
                /** @example cus_01jd7n3xq8e5fv0k2m4p6r8t9w */
                customerId?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecurringInvoiceList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_recurring_invoices: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body gets the first answer again and does nothing twice; with another body it is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecurringInvoiceInput"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecurringInvoice"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_recurring_invoices_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example rec_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecurringInvoice"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    delete_recurring_invoices_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example rec_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    patch_recurring_invoices_id: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that you have read; the change is refused with 412 when the record has changed since. Without it the record is changed as it is. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @example rec_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecurringInvoiceChange"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecurringInvoice"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_reports_integration_health: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportIntegrationHealthList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_reports_open_work: {
        parameters: {
            query?: {
                cursor?: string;
                /** @example cus_01jd7n3xq8e5fv0k2m4p6r8t9w */
                customer?: string;
                /** @example 2026-03 */
                from?: string;
                limit?: number;
                /** @example 2026-03 */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportOpenWorkList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_reports_revenue: {
        parameters: {
            query?: {
                cursor?: string;
                /** @example cus_01jd7n3xq8e5fv0k2m4p6r8t9w */
                customer?: string;
                /** @example 2026-03 */
                from?: string;
                limit?: number;
                /** @example 2026-03 */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportRevenueList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_reports_sales: {
        parameters: {
            query?: {
                by?: "day" | "month" | "channel" | "product" | "customer";
                channel?: "storefront" | "marketplace" | "manual" | "shopify" | "woocommerce";
                /** @example 2026-11-21 */
                from?: string;
                limit?: number;
                /** @example 2026-11-21 */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportSaleList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_reports_sla: {
        parameters: {
            query?: {
                cursor?: string;
                /** @example cus_01jd7n3xq8e5fv0k2m4p6r8t9w */
                customer?: string;
                /** @example 2026-03 */
                from?: string;
                limit?: number;
                /** @example 2026-03 */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportSlaList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_reports_syncs: {
        parameters: {
            query?: {
                /** @example conn_01jd7n3xq8e5fv0k2m4p6r8t9w */
                connection?: string;
                /** @example 2026-11-21 */
                from?: string;
                /** @example 2026-11-21 */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportSyncList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_reports_utilisation: {
        parameters: {
            query?: {
                by?: "customer" | "person";
                cursor?: string;
                /** @example cus_01jd7n3xq8e5fv0k2m4p6r8t9w */
                customer?: string;
                /** @example 2026-03 */
                from?: string;
                limit?: number;
                /** @example 2026-03 */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportUtilisationList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_returns_id_receive: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body gets the first answer again and does nothing twice; with another body it is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @example ret_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReturnReceiveInput"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderReturn"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_returns_id_refuse: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body gets the first answer again and does nothing twice; with another body it is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @example ret_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AssetMaintenanceSkipInput"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderReturn"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_sagas: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                name?: string;
                status?: "running" | "compensating" | "done" | "compensated" | "stuck";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SagaList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_search: {
        parameters: {
            query: {
                kind?: "customer" | "order" | "invoice" | "deal" | "ticket" | "product" | "asset";
                limit?: number;
                q: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SearchList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_stock_adjustments: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body gets the first answer again and does nothing twice; with another body it is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StockAdjustmentInput"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StockLevel"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_stock_levels: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                /** @example loc_01jd7n3xq8e5fv0k2m4p6r8t9w */
                locationId?: string;
                low?: boolean;
                /** @description Part of the item's name, SKU or barcode */
                search?: string;
                /** @example var_01jd7n3xq8e5fv0k2m4p6r8t9w */
                variantId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StockLevelList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    patch_stock_levels_variantId_locationId: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that you have read; the change is refused with 412 when the record has changed since. Without it the record is changed as it is. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @example loc_01jd7n3xq8e5fv0k2m4p6r8t9w */
                locationId: string;
                /** @example var_01jd7n3xq8e5fv0k2m4p6r8t9w */
                variantId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StockLevelChange"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StockLevel"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_stock_locations: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StockLocationList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_stock_locations: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body gets the first answer again and does nothing twice; with another body it is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StockLocationInput"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StockLocation"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_stock_locations_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example loc_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StockLocation"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    delete_stock_locations_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example loc_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    patch_stock_locations_id: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that you have read; the change is refused with 412 when the record has changed since. Without it the record is changed as it is. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @example loc_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StockLocationChange"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StockLocation"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_stock_movements: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                /** @example loc_01jd7n3xq8e5fv0k2m4p6r8t9w */
                locationId?: string;
                /** @example 2026-11-21T09:30:00.000Z */
                occurredBefore?: string;
                /** @example 2026-11-21T09:30:00.000Z */
                occurredFrom?: string;
                /** @example ord_01jd7n3xq8e5fv0k2m4p6r8t9w */
                orderId?: string;
                reason?: "opening" | "receipt" | "allocation" | "release" | "sale" | "return" | "cancellation" | "adjustment" | "stocktake" | "write_off";
                /** @description Part of the item's name, SKU or barcode, of the reference or the note */
                search?: string;
                sort?: "occurredAt" | "-occurredAt";
                /** @example var_01jd7n3xq8e5fv0k2m4p6r8t9w */
                variantId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StockMovementList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_stock_reservations_orderId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example ord_01jd7n3xq8e5fv0k2m4p6r8t9w */
                orderId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StockReservationList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_stock_stocktakes: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                state?: "open" | "finished" | "cancelled";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StockStocktakeList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_stock_stocktakes: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body gets the first answer again and does nothing twice; with another body it is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StockStocktakeInput"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StockStocktake"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_stock_stocktakes_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example stk_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StockStocktake"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_stock_stocktakes_id_cancel: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body gets the first answer again and does nothing twice; with another body it is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @example stk_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StockStocktake"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_stock_stocktakes_id_counts: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body gets the first answer again and does nothing twice; with another body it is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @example stk_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StockStocktakeCountInput"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StockStocktake"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_stock_stocktakes_id_finish: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body gets the first answer again and does nothing twice; with another body it is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @example stk_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StockStocktake"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_stock_stocktakes_id_lines: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                /** @example stk_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StockStocktakeLineList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_storefront_blocks: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StorefrontBlockList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_storefront_page_versions_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example pgv_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StorefrontPageVersion"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_storefront_pages: {
        parameters: {
            query: {
                /** @example sto_01jd7n3xq8e5fv0k2m4p6r8t9w */
                storefrontId: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StorefrontPageList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_storefront_pages: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body gets the first answer again and does nothing twice; with another body it is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StorefrontPageInput"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StorefrontPage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_storefront_pages_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example pag_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StorefrontPage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    delete_storefront_pages_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example pag_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    patch_storefront_pages_id: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that you have read; the change is refused with 412 when the record has changed since. Without it the record is changed as it is. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @example pag_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StorefrontPageChange"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StorefrontPage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_storefront_pages_id_draft: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example pag_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StorefrontPageDraft"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    put_storefront_pages_id_draft: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that you have read; the change is refused with 412 when the record has changed since. Without it the record is changed as it is. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @example pag_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StorefrontPageDraftInput"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StorefrontPageDraft"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    delete_storefront_pages_id_draft: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example pag_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StorefrontPageDraft"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_storefront_pages_id_publish: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body gets the first answer again and does nothing twice; with another body it is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @example pag_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StorefrontPage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_storefront_pages_id_versions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example pag_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StorefrontPageVersionList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_storefront_pages_preview: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body gets the first answer again and does nothing twice; with another body it is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StorefrontPageInput"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StorefrontPagePreview"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_storefronts: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StorefrontList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_storefronts: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body gets the first answer again and does nothing twice; with another body it is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StorefrontInput"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Storefront"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_storefronts_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example sto_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Storefront"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    patch_storefronts_id: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that you have read; the change is refused with 412 when the record has changed since. Without it the record is changed as it is. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @example sto_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StorefrontChange"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Storefront"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_storefronts_id_images: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body gets the first answer again and does nothing twice; with another body it is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @example sto_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StorefrontImage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_storefronts_id_preview: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body gets the first answer again and does nothing twice; with another body it is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @example sto_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StorefrontPreviewInput"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StorefrontPagePreview"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_storefronts_slug_carts: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body gets the first answer again and does nothing twice; with another body it is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @example agora */
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StorefrontCartInput"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StorefrontCart"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_storefronts_slug_carts_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example crt_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id: string;
                /** @example agora */
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StorefrontCart"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_storefronts_slug_carts_id_checkout: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body gets the first answer again and does nothing twice; with another body it is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @example crt_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id: string;
                /** @example agora */
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StorefrontCartCheckoutInput"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StorefrontCartCheckout"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    put_storefronts_slug_carts_id_lines: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that you have read; the change is refused with 412 when the record has changed since. Without it the record is changed as it is. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @example crt_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id: string;
                /** @example agora */
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StorefrontCartInput"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StorefrontCart"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_storefronts_slug_carts_id_quote: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example crt_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id: string;
                /** @example agora */
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StorefrontCartQuote"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_storefronts_slug_orders_id: {
        parameters: {
            query: {
                token: string;
            };
            header?: never;
            path: {
                /** @example ord_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id: string;
                /** @example agora */
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StorefrontOrder"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_storefronts_slug_pages_page: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example agora */
                page: string;
                /** @example agora */
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StorefrontPage2"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_storefronts_slug_products: {
        parameters: {
            query?: {
                category?: string;
                cursor?: string;
                limit?: number;
                search?: string;
            };
            header?: never;
            path: {
                /** @example agora */
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StorefrontProductList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_storefronts_slug_products_product: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                product: string;
                /** @example agora */
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StorefrontProduct"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_storefronts_slug_shop: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example agora */
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StorefrontShop"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_suppliers: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                /** @description Part of the name */
                search?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SupplierList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_suppliers: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body gets the first answer again and does nothing twice; with another body it is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SupplierInput"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Supplier"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_suppliers_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example sup_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Supplier"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    patch_suppliers_id: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that you have read; the change is refused with 412 when the record has changed since. Without it the record is changed as it is. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @example sup_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SupplierChange"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Supplier"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_tax_classes: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaxClassList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_tax_classes: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body gets the first answer again and does nothing twice; with another body it is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TaxClassInput"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaxClass"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    delete_tax_classes_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example txc_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    patch_tax_classes_id: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that you have read; the change is refused with 412 when the record has changed since. Without it the record is changed as it is. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @example txc_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TaxClassChange"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaxClass"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_tenant: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Tenant"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    patch_tenant: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that you have read; the change is refused with 412 when the record has changed since. Without it the record is changed as it is. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TenantChange"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Tenant"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_ticket_merges_id_undo: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body gets the first answer again and does nothing twice; with another body it is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @example tmg_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ticket"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_tickets: {
        parameters: {
            query?: {
                assetId?: string;
                assigneeId?: "me" | "none" | string;
                category?: string;
                /** @example con_01jd7n3xq8e5fv0k2m4p6r8t9w */
                contactId?: string;
                cursor?: string;
                customerId?: "none" | string;
                /** @description A promise of its SLA was broken */
                isBroken?: boolean;
                isOpen?: boolean;
                /** @description Open and past due date or resolution target */
                isOverdue?: boolean;
                limit?: number;
                priority?: "low" | "normal" | "high" | "urgent";
                queueId?: "none" | string;
                /** @description Words of subject, body or requester */
                search?: string;
                sort?: "newest" | "updated" | "deadline";
                source?: "staff" | "email" | "portal" | "api" | "system" | "maintenance" | "connector";
                state?: "new" | "open" | "waiting" | "scheduled" | "resolved" | "closed" | "reopened";
                watcherId?: "me" | string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_tickets: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body gets the first answer again and does nothing twice; with another body it is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TicketInput"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ticket"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_tickets_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example tkt_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ticket"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    delete_tickets_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example tkt_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    patch_tickets_id: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that you have read; the change is refused with 412 when the record has changed since. Without it the record is changed as it is. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @example tkt_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TicketChange"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ticket"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_tickets_id_actions: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body gets the first answer again and does nothing twice; with another body it is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @example tkt_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TicketActionInput"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ticket"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_tickets_id_attachments: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example tkt_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketAttachmentList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_tickets_id_attachments: {
        parameters: {
            query: {
                /** @description What the file is; default: unknown */
                contentType?: string;
                fileName: string;
            };
            header?: {
                /** @description The same key with the same body gets the first answer again and does nothing twice; with another body it is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @example tkt_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketAttachment"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_tickets_id_attachments_attachmentId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example tat_01jd7n3xq8e5fv0k2m4p6r8t9w */
                attachmentId: string;
                /** @example tkt_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    delete_tickets_id_attachments_attachmentId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example tat_01jd7n3xq8e5fv0k2m4p6r8t9w */
                attachmentId: string;
                /** @example tkt_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    get_tickets_id_canned_replies_cannedId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example can_01jd7n3xq8e5fv0k2m4p6r8t9w */
                cannedId: string;
                /** @example tkt_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketCannedReply"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_tickets_id_links: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example tkt_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketLinkList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_tickets_id_links: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body gets the first answer again and does nothing twice; with another body it is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @example tkt_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TicketLinkInput"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketLinkList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    delete_tickets_id_links_kind_otherId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example tkt_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id: string;
                kind: "related" | "blocked_by" | "duplicate_of" | "part_of" | "follows";
                /** @example tkt_01jd7n3xq8e5fv0k2m4p6r8t9w */
                otherId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    get_tickets_id_merges: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example tkt_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketMergeList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_tickets_id_merges: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body gets the first answer again and does nothing twice; with another body it is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @example tkt_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TicketMergeInput"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketMerge2"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_tickets_id_rating: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example tkt_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketRating"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_tickets_id_replies: {
        parameters: {
            query?: {
                cursor?: string;
                kind?: "public" | "internal";
                limit?: number;
            };
            header?: never;
            path: {
                /** @example tkt_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketReplyList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_tickets_id_replies: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body gets the first answer again and does nothing twice; with another body it is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @example tkt_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TicketReplyInput"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketReply2"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_tickets_id_split: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body gets the first answer again and does nothing twice; with another body it is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @example tkt_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TicketSplitInput"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ticket"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_tickets_id_timeline: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example tkt_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketTimelineList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_time_entries: {
        parameters: {
            query?: {
                cursor?: string;
                /** @example cus_01jd7n3xq8e5fv0k2m4p6r8t9w */
                customerId?: string;
                /** @example 2026-11-21 */
                from?: string;
                limit?: number;
                /** @example prj_01jd7n3xq8e5fv0k2m4p6r8t9w */
                projectId?: string;
                state?: "logged" | "rejected" | "approved";
                /** @example tsk_01jd7n3xq8e5fv0k2m4p6r8t9w */
                taskId?: string;
                /** @example tkt_01jd7n3xq8e5fv0k2m4p6r8t9w */
                ticketId?: string;
                /** @example 2026-11-21 */
                to?: string;
                /** @description Only what is approved and on no invoice */
                unbilled?: boolean;
                /** @example usr_01jd7n3xq8e5fv0k2m4p6r8t9w */
                userId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TimeEntryList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_time_entries: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body gets the first answer again and does nothing twice; with another body it is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TimeEntryInput"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TimeEntry"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_time_entries_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example tme_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TimeEntry"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    delete_time_entries_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example tme_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    patch_time_entries_id: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that you have read; the change is refused with 412 when the record has changed since. Without it the record is changed as it is. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @example tme_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TimeEntryChange"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TimeEntry"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_time_entries_id_waive: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body gets the first answer again and does nothing twice; with another body it is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @example tme_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TimeEntry"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_time_entries_id_withdraw: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body gets the first answer again and does nothing twice; with another body it is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @example tme_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TimeEntry"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_time_entries_approve: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body gets the first answer again and does nothing twice; with another body it is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TimeEntryApproveInput"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TimeEntryApproveList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_time_entries_reject: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body gets the first answer again and does nothing twice; with another body it is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TimeEntryRejectInput"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TimeEntryApproveList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_variants: {
        parameters: {
            query?: {
                cursor?: string;
                /** @description Ids with commas between them; archived variants are answered too */
                ids?: string;
                limit?: number;
                search?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VariantList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_variants_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example var_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Variant"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    delete_variants_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example var_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Product"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    patch_variants_id: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that you have read; the change is refused with 412 when the record has changed since. Without it the record is changed as it is. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @example var_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VariantChange"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Product"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_views: {
        parameters: {
            query?: {
                /** @example /orders */
                list?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ViewList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_views: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body gets the first answer again and does nothing twice; with another body it is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ViewInput"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["View"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    delete_views_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example svw_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    patch_views_id: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that you have read; the change is refused with 412 when the record has changed since. Without it the record is changed as it is. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @example svw_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ViewChange"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["View"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_webhooks_slug_: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
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
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    post_webhooks_slug_: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
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
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    get_webhooks_slug_tenant_: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
                /** @description A business's id or short name */
                tenant: string;
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
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    post_webhooks_slug_tenant_: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
                /** @description A business's id or short name */
                tenant: string;
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
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    get_work_contracts: {
        parameters: {
            query?: {
                cursor?: string;
                /** @example cus_01jd7n3xq8e5fv0k2m4p6r8t9w */
                customerId?: string;
                limit?: number;
                /** @description A part of the name */
                search?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkContractList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_work_contracts: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body gets the first answer again and does nothing twice; with another body it is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WorkContractInput"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkContract"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_work_contracts_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example ctr_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkContract"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    patch_work_contracts_id: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that you have read; the change is refused with 412 when the record has changed since. Without it the record is changed as it is. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @example ctr_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WorkContractChange"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkContract"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_work_invoices: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body gets the first answer again and does nothing twice; with another body it is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WorkInvoiceInput"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectInvoice"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_work_invoices_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example inv_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkInvoice"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_work_invoices_preview: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body gets the first answer again and does nothing twice; with another body it is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WorkInvoicePreviewInput"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectInvoicePreview"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_work_months: {
        parameters: {
            query: {
                by: "customer" | "person";
                /** @example 2026-11-21 */
                from: string;
                /** @example 2026-11-21 */
                to: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkMonthList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_work_open_clients: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkOpenClientList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_work_rate_cards: {
        parameters: {
            query?: {
                cursor?: string;
                /** @example tkt_01jd7n3xq8e5fv0k2m4p6r8t9w */
                holderId?: string;
                level?: "contract" | "client" | "user" | "default";
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkRateCardList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_work_rate_cards: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body gets the first answer again and does nothing twice; with another body it is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WorkRateCardInput"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkRateCard"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_work_rate_cards_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example rcd_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkRateCard"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    delete_work_rate_cards_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example rcd_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    patch_work_rate_cards_id: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that you have read; the change is refused with 412 when the record has changed since. Without it the record is changed as it is. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @example rcd_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WorkRateCardChange"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkRateCard"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_work_retainers: {
        parameters: {
            query?: {
                cursor?: string;
                /** @example cus_01jd7n3xq8e5fv0k2m4p6r8t9w */
                customerId?: string;
                limit?: number;
                /** @example prj_01jd7n3xq8e5fv0k2m4p6r8t9w */
                projectId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkRetainerList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_work_retainers: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body gets the first answer again and does nothing twice; with another body it is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WorkRetainerInput"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkRetainer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_work_retainers_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example rtn_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkRetainer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    patch_work_retainers_id: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that you have read; the change is refused with 412 when the record has changed since. Without it the record is changed as it is. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @example rtn_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WorkRetainerChange"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkRetainer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_work_retainers_id_periods: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example rtn_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkRetainerPeriodList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_work_service_types: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkServiceTypeList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_work_service_types: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body gets the first answer again and does nothing twice; with another body it is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WorkServiceTypeInput"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkServiceType"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    patch_work_service_types_id: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that you have read; the change is refused with 412 when the record has changed since. Without it the record is changed as it is. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @example svt_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WorkServiceTypeChange"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkServiceType"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_work_settings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkSetting"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    patch_work_settings: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that you have read; the change is refused with 412 when the record has changed since. Without it the record is changed as it is. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WorkSettingChange"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkSetting"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_work_summary: {
        parameters: {
            query: {
                /** @example cus_01jd7n3xq8e5fv0k2m4p6r8t9w */
                customerId: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkSummary"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_work_tickets_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example tkt_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkTicket"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_work_timer: {
        parameters: {
            query?: {
                /** @example usr_01jd7n3xq8e5fv0k2m4p6r8t9w */
                userId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkTimer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    delete_work_timer: {
        parameters: {
            query?: {
                /** @example usr_01jd7n3xq8e5fv0k2m4p6r8t9w */
                userId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    post_work_timer_start: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body gets the first answer again and does nothing twice; with another body it is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WorkTimerStartInput"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkTimer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_work_timer_stop: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body gets the first answer again and does nothing twice; with another body it is refused. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WorkTimerStopInput"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TimeEntry"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_work_timers: {
        parameters: {
            query?: {
                /** @example usr_01jd7n3xq8e5fv0k2m4p6r8t9w */
                userId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkTimerList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
}
