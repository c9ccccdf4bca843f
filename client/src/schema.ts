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
        /** Who changed what, newest first */
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
        /** Customers by name */
        get: operations["get_customers"];
        put?: never;
        /** Make a customer */
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
        /** Remove an SLA policy that nothing uses */
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
        /** Change a queue */
        patch: operations["patch_desk_queues_id"];
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
    "/api/v1/desk/views": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Views: everybody's and one's own */
        get: operations["get_desk_views"];
        put?: never;
        /** Make a view */
        post: operations["post_desk_views"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/desk/views/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Remove a view */
        delete: operations["delete_desk_views_id"];
        options?: never;
        head?: never;
        /** Change a view */
        patch: operations["patch_desk_views_id"];
        trace?: never;
    };
    "/api/v1/desk/views/{id}/tickets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The tickets of a view */
        get: operations["get_desk_views_id_tickets"];
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
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Tell a marketplace who this business is */
        patch: operations["patch_marketplace_memberships_sellerId"];
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
        /** Payouts, newest first */
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
        /** Orders, newest first */
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
    "/api/v1/products": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Products by name, with their variants */
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
        /** The ledger, newest first */
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
        /** Change a page */
        patch: operations["patch_storefront_pages_id"];
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
         * @description A search is answered newest first. `sort=deadline` lists only tickets that have one.
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
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description RFC 9457 problem details. `code` is stable; /docs/errors lists all of them. */
        Problem: {
            /**
             * @example customer.unknown
             * @enum {string}
             */
            code: "account.in_use" | "address.unknown" | "api_key.scope_too_wide" | "api_key.unknown" | "asset.category_in_use" | "asset.category_name_taken" | "asset.category_unknown" | "asset.dates_invalid" | "asset.definitions_invalid" | "asset.fields_invalid" | "asset.link_unknown" | "asset.not_of_client" | "asset.serial_taken" | "asset.state_step" | "asset.too_many_categories" | "asset.too_many_types" | "asset.type_name_taken" | "asset.type_unknown" | "asset.unknown" | "asset.user_unknown" | "auth.cross_site" | "auth.forbidden" | "auth.no_business" | "auth.not_a_member" | "auth.required" | "billing.cursor_foreign" | "billing.settings_invalid" | "category.cycle" | "category.has_children" | "category.name_taken" | "category.slug_taken" | "category.too_deep" | "category.unknown" | "contact.unknown" | "credit_note.unknown" | "currency.unknown" | "cursor.invalid" | "customer.email_taken" | "customer.erased" | "customer.external_id_taken" | "customer.status_refuses" | "customer.status_step" | "customer.too_many_records" | "customer.unknown" | "date.invalid" | "decimal.invalid" | "desk.default_missing" | "desk.hours_invalid" | "desk.in_use" | "desk.name_taken" | "desk.target_unreachable" | "desk.template_invalid" | "desk.too_many" | "desk.unknown" | "document.too_many" | "document.unknown" | "exchange_rate.invalid" | "exchange_rate.required" | "file.empty" | "file.not_a_copy" | "file.not_an_image" | "file.too_large" | "file.too_many_copies" | "file.unknown" | "idempotency.key_invalid" | "idempotency.key_reused" | "import.map_invalid" | "import.unreadable" | "integration.not_offered" | "internal.error" | "invoice.customer_unknown" | "invoice.draft_not_sent" | "invoice.due_before_issue" | "invoice.line_unknown" | "invoice.negative_total" | "invoice.no_address" | "invoice.not_draft" | "invoice.not_issued" | "invoice.nothing_to_credit" | "invoice.over_credited" | "invoice.too_large" | "invoice.unknown" | "json.too_deep" | "ledger.period_closed" | "location.link_unknown" | "location.not_of_client" | "location.too_many" | "mail.recipient_invalid" | "mail.too_large" | "mail.unknown" | "maintenance.settled" | "maintenance.unknown" | "marketplace.cart_empty" | "marketplace.cart_ordered" | "marketplace.cart_too_many_sellers" | "marketplace.cart_unknown" | "marketplace.closed" | "marketplace.currency_differs" | "marketplace.debtor_missing" | "marketplace.exists" | "marketplace.group_unknown" | "marketplace.iban_invalid" | "marketplace.invitation_invalid" | "marketplace.listing_unavailable" | "marketplace.listing_unknown" | "marketplace.none" | "marketplace.payout_closed" | "marketplace.payout_fields_missing" | "marketplace.payout_unknown" | "marketplace.price_changed" | "marketplace.rule_unknown" | "marketplace.seller_linked" | "marketplace.seller_state" | "marketplace.seller_unknown" | "marketplace.slug_taken" | "marketplace.stock_short" | "marketplace.unknown" | "member.exists" | "member.last_owner" | "member.owners_only" | "member.unknown" | "merge.already_merged" | "merge.changed_since" | "merge.ids_invalid" | "merge.too_old" | "merge.undone" | "merge.unknown" | "money.nothing_to_allocate_to" | "payment.allocations_exceed" | "payment.amount_invalid" | "payment.exceeds_balance" | "payment.other_currency" | "payment.other_customer" | "payment.unknown" | "product.archived" | "product.bulk_too_many" | "product.handle_taken" | "product.not_archived" | "product.not_listed" | "product.options_invalid" | "product.unknown" | "rate.limited" | "record.unknown" | "recurring.ends_before_start" | "recurring.unknown" | "refund.too_much" | "relation.circle" | "relation.exists" | "relation.to_itself" | "relation.too_many" | "relation.unknown" | "reply.attachment_unknown" | "reply.too_many_attachments" | "reply.unknown" | "request.invalid" | "request.malformed" | "request.too_large" | "request.unsupported_media_type" | "route.unknown" | "sales.cart_empty" | "sales.cart_ordered" | "sales.cart_unknown" | "sales.customer_missing" | "sales.date_in_future" | "sales.description_missing" | "sales.discount_too_large" | "sales.line_unknown" | "sales.no_lines" | "sales.not_for_sale" | "sales.nothing_left" | "sales.order_unknown" | "sales.page_unknown" | "sales.payment_method_refused" | "sales.price_changed" | "sales.quantity_invalid" | "sales.quantity_too_large" | "sales.refund_too_large" | "sales.return_closed" | "sales.return_unknown" | "sales.shipping_method_required" | "sales.shipping_method_unknown" | "sales.slug_taken" | "sales.storefront_closed" | "sales.storefront_unknown" | "sales.total_too_large" | "sales.transition_refused" | "sales.variant_unknown" | "schedule.ended" | "schedule.rule_invalid" | "schedule.start_invalid" | "schedule.too_many" | "schedule.unknown" | "stock.amount_unclear" | "stock.below_reserved" | "stock.insufficient" | "stock.level_unknown" | "stock.location_in_use" | "stock.location_is_default" | "stock.location_name_taken" | "stock.location_unknown" | "stock.not_reserved" | "stock.quantity_invalid" | "stock.seen_missing" | "stock.stocktake_ended" | "stock.stocktake_running" | "stock.stocktake_too_large" | "stock.stocktake_unknown" | "supplier.external_id_taken" | "supplier.unknown" | "tax_class.code_taken" | "tax_class.default_needed" | "tax_class.in_use" | "tax_class.rate_not_allowed" | "tax_class.unknown" | "tenant.slug_taken" | "tenant.unknown" | "ticket.asset_of_another_client" | "ticket.client_is_fixed" | "ticket.client_missing" | "ticket.contact_of_another_client" | "ticket.due_date_missing" | "ticket.is_blocked" | "ticket.is_merged" | "ticket.link_invalid" | "ticket.member_unknown" | "ticket.merge_final" | "ticket.merge_invalid" | "ticket.merge_unknown" | "ticket.other_client" | "ticket.split_invalid" | "ticket.too_old_to_reopen" | "ticket.transition_refused" | "ticket.unknown" | "ticket.was_worked_on" | "time_zone.unknown" | "user.email_taken" | "variant.barcode_taken" | "variant.last" | "variant.sku_taken" | "variant.unknown" | "vault.key_unknown" | "vault.refused" | "vault.too_long" | "version.mismatch";
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
        /** @description The ETag that you have read; the change is refused with 412 when the record has changed since. */
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
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
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
                        }[];
                        nextCursor: string | null;
                    };
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
                "application/json": {
                    expiresAt?: string | null;
                    name: string;
                    /** @description Permissions; `*` for everything you have */
                    scopes: string[];
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @example key_01jd7n3xq8e5fv0k2m4p6r8t9w */
                        id: string;
                        secret: string;
                    };
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
                /** @description The ETag that you have read; the change is refused with 412 when the record has changed since. */
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
                "application/json": {
                    name: string;
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
                        /** @example cus_01jd7n3xq8e5fv0k2m4p6r8t9w */
                        customerId: string;
                        /** @example asca_01jd7n3xq8e5fv0k2m4p6r8t9w */
                        id: string;
                        name: string;
                        version: number;
                    };
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
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
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
                        }[];
                        nextCursor: string | null;
                    };
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
                /** @description The ETag that you have read; the change is refused with 412 when the record has changed since. */
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
                "application/json": {
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
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
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
                        }[];
                        nextCursor: string | null;
                    };
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
                "application/json": {
                    fields?: {
                        choices?: string[];
                        isRequired?: boolean;
                        /** @example operating_system */
                        key: string;
                        /** @enum {string} */
                        kind: "text" | "number" | "date" | "boolean" | "choice";
                        label: string;
                        max?: string | null;
                        min?: string | null;
                    }[];
                    followsTickets?: boolean;
                    name: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
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
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
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
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    patch_asset_types_id: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that you have read; the change is refused with 412 when the record has changed since. */
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
                "application/json": {
                    fields?: {
                        choices?: string[];
                        isRequired?: boolean;
                        /** @example operating_system */
                        key: string;
                        /** @enum {string} */
                        kind: "text" | "number" | "date" | "boolean" | "choice";
                        label: string;
                        max?: string | null;
                        min?: string | null;
                    }[];
                    followsTickets?: boolean;
                    isArchived?: boolean;
                    name?: string;
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
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
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
                        }[];
                        nextCursor: string | null;
                    };
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
                "application/json": {
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
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
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
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
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
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    patch_assets_id: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that you have read; the change is refused with 412 when the record has changed since. */
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
                "application/json": {
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
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
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
                        }[];
                        nextCursor: string | null;
                    };
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
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
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
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
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
                        }[];
                        nextCursor: string | null;
                    };
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
                "application/json": {
                    /** @enum {string} */
                    kind: "part_of" | "depends_on" | "connected_to" | "replaces";
                    /** @example ast_01jd7n3xq8e5fv0k2m4p6r8t9w */
                    toId: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
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
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
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
                        }[];
                        nextCursor: string | null;
                    };
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
                "application/json": {
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
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
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
                "application/json": {
                    /** @enum {string} */
                    action: "deploy" | "store" | "repair" | "return" | "retire" | "lose" | "find" | "restore";
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
                cursor?: string;
                limit?: number;
                /** @example 2026-11-21T09:30:00.000Z */
                since?: string;
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
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            actor: {
                                id: string | null;
                                kind: string;
                                name: string;
                            };
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
                        }[];
                        nextCursor: string | null;
                    };
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
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
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
                        }[];
                    };
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
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        closedUntil: string | null;
                        /** @example INV */
                        creditNotePrefix: string;
                        /** @example INV */
                        invoicePrefix: string;
                        reminderDays: number[];
                        seller: {
                            addressLines: string[];
                            footer: string | null;
                            name: string | null;
                            taxNumber: string | null;
                        };
                        termsDays: number;
                        version: number;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    put_billing_settings: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that you have read; the change is refused with 412 when the record has changed since. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    closedUntil?: string | null;
                    /** @example INV */
                    creditNotePrefix?: string;
                    /** @example INV */
                    invoicePrefix?: string;
                    reminderDays?: number[];
                    seller?: {
                        addressLines: string[];
                        footer: string | null;
                        name: string | null;
                        taxNumber: string | null;
                    };
                    termsDays?: number;
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
                        closedUntil: string | null;
                        /** @example INV */
                        creditNotePrefix: string;
                        /** @example INV */
                        invoicePrefix: string;
                        reminderDays: number[];
                        seller: {
                            addressLines: string[];
                            footer: string | null;
                            name: string | null;
                            taxNumber: string | null;
                        };
                        termsDays: number;
                        version: number;
                    };
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
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            /** @example cat_01jd7n3xq8e5fv0k2m4p6r8t9w */
                            id: string;
                            name: string;
                            parentId: string | null;
                            slug: string;
                            version: number;
                        }[];
                    };
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
                "application/json": {
                    name: string;
                    parentId?: string | null;
                    /** @example cheese */
                    slug?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @example cat_01jd7n3xq8e5fv0k2m4p6r8t9w */
                        id: string;
                        name: string;
                        parentId: string | null;
                        slug: string;
                        version: number;
                    };
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
                /** @description The ETag that you have read; the change is refused with 412 when the record has changed since. */
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
                "application/json": {
                    name?: string;
                    parentId?: string | null;
                    /** @example cheese */
                    slug?: string;
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
                        /** @example cat_01jd7n3xq8e5fv0k2m4p6r8t9w */
                        id: string;
                        name: string;
                        parentId: string | null;
                        slug: string;
                        version: number;
                    };
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
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description A client that staff record gets a welcome ticket, asset categories and an account */
                        onboards: boolean;
                        version: number;
                        welcomeBody: string;
                        welcomeSubject: string;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    put_clients_settings: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that you have read; the change is refused with 412 when the record has changed since. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    onboards?: boolean;
                    welcomeBody?: string;
                    welcomeSubject?: string;
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
                        /** @description A client that staff record gets a welcome ticket, asset categories and an account */
                        onboards: boolean;
                        version: number;
                        welcomeBody: string;
                        welcomeSubject: string;
                    };
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
                /** @example 2026-11-21 */
                to?: string;
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
                        data: {
                            buyer: {
                                address: {
                                    city: string;
                                    country: string;
                                    line1: string;
                                    line2: string | null;
                                    name: string | null;
                                    postalCode: string | null;
                                    region: string | null;
                                } | null;
                                email: string | null;
                                name: string;
                                taxNumber: string | null;
                            };
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
                            lines: {
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
                            }[];
                            /**
                             * @description Amount in minor units (cents)
                             * @example 1250
                             */
                            netMinor: string;
                            number: string;
                            orderId: string | null;
                            pricesIncludeTax: boolean;
                            reason: string;
                            taxLines: {
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
                            }[];
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
                        }[];
                        nextCursor: string | null;
                    };
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
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        buyer: {
                            address: {
                                city: string;
                                country: string;
                                line1: string;
                                line2: string | null;
                                name: string | null;
                                postalCode: string | null;
                                region: string | null;
                            } | null;
                            email: string | null;
                            name: string;
                            taxNumber: string | null;
                        };
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
                        lines: {
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
                        }[];
                        /**
                         * @description Amount in minor units (cents)
                         * @example 1250
                         */
                        netMinor: string;
                        number: string;
                        orderId: string | null;
                        pricesIncludeTax: boolean;
                        reason: string;
                        taxLines: {
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
                        }[];
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
                cursor?: string;
                email?: string;
                externalId?: string;
                limit?: number;
                search?: string;
                source?: "manual" | "storefront" | "marketplace" | "import" | "connector";
                status?: "lead" | "active" | "on_hold" | "former";
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
                        data: {
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
                        }[];
                        nextCursor: string | null;
                    };
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
                "application/json": {
                    email?: string | null;
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
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
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
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
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
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    patch_customers_id: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that you have read; the change is refused with 412 when the record has changed since. */
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
                "application/json": {
                    email?: string | null;
                    externalId?: string | null;
                    /** @enum {string} */
                    kind?: "person" | "company";
                    name?: string;
                    notes?: string | null;
                    phone?: string | null;
                    taxNumber?: string | null;
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
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
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
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    patch_customers_id_account: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that you have read; the change is refused with 412 when the record has changed since. */
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
                "application/json": {
                    termsDays: number | null;
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
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
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
                        }[];
                        nextCursor: string | null;
                    };
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
                "application/json": {
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
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
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
                /** @description The ETag that you have read; the change is refused with 412 when the record has changed since. */
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
                "application/json": {
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
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            /** @example cus_01jd7n3xq8e5fv0k2m4p6r8t9w */
                            customerId: string;
                            /** @example asca_01jd7n3xq8e5fv0k2m4p6r8t9w */
                            id: string;
                            name: string;
                            version: number;
                        }[];
                        nextCursor: string | null;
                    };
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
                "application/json": {
                    name: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @example cus_01jd7n3xq8e5fv0k2m4p6r8t9w */
                        customerId: string;
                        /** @example asca_01jd7n3xq8e5fv0k2m4p6r8t9w */
                        id: string;
                        name: string;
                        version: number;
                    };
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
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
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
                        }[];
                        nextCursor: string | null;
                    };
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
                "application/json": {
                    email?: string | null;
                    isPrimary?: boolean;
                    name: string;
                    phone?: string | null;
                    role?: string | null;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
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
                /** @description The ETag that you have read; the change is refused with 412 when the record has changed since. */
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
                "application/json": {
                    email?: string | null;
                    isPrimary?: boolean;
                    name?: string;
                    phone?: string | null;
                    role?: string | null;
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
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
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
                "application/json": {
                    externalId: string;
                    source: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
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
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
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
                        }[];
                        nextCursor: string | null;
                    };
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
                "application/json": {
                    addressId?: string | null;
                    contactId?: string | null;
                    isPrimary?: boolean;
                    name: string;
                    note?: string | null;
                    phone?: string | null;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
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
                /** @description The ETag that you have read; the change is refused with 412 when the record has changed since. */
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
                "application/json": {
                    addressId?: string | null;
                    contactId?: string | null;
                    isPrimary?: boolean;
                    name?: string;
                    note?: string | null;
                    phone?: string | null;
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
                "application/json": {
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
                        changes: {
                            /** @enum {string} */
                            field: "name" | "kind" | "email" | "phone" | "taxNumber" | "notes";
                            from: string | null;
                            /** @example cus_01jd7n3xq8e5fv0k2m4p6r8t9w */
                            takenFrom: string;
                            to: string | null;
                        }[];
                        customer: {
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
                        mergedIds: string[];
                        mergeId: string | null;
                    };
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
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
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
                        }[];
                        nextCursor: string | null;
                    };
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
                "application/json": {
                    reason?: string | null;
                    /** @enum {string} */
                    status: "lead" | "active" | "on_hold" | "former";
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
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            ids: string[];
                            names: string[];
                            reasons: ("email" | "tax_number" | "phone" | "domain_and_name" | "name")[];
                            score: number;
                        }[];
                        nextCursor: string | null;
                    };
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
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
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
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
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
                            name: string;
                            /** @example Europe/Athens */
                            timeZone: string;
                            version: number;
                        }[];
                    };
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
                "application/json": {
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
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
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
                        name: string;
                        /** @example Europe/Athens */
                        timeZone: string;
                        version: number;
                    };
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
                /** @description The ETag that you have read; the change is refused with 412 when the record has changed since. */
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
                "application/json": {
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
                        name: string;
                        /** @example Europe/Athens */
                        timeZone: string;
                        version: number;
                    };
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
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            /**
                             * @description Liquid template; sees `ticket`, `client`, `contact`, `agent`, `business`
                             * @example Hello {{ contact.name }}, we look into #{{ ticket.number }}.
                             */
                            body: string;
                            /** @example can_01jd7n3xq8e5fv0k2m4p6r8t9w */
                            id: string;
                            name: string;
                            version: number;
                        }[];
                    };
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
                "application/json": {
                    /**
                     * @description Liquid template; sees `ticket`, `client`, `contact`, `agent`, `business`
                     * @example Hello {{ contact.name }}, we look into #{{ ticket.number }}.
                     */
                    body: string;
                    name: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
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
                /** @description The ETag that you have read; the change is refused with 412 when the record has changed since. */
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
                "application/json": {
                    /**
                     * @description Liquid template; sees `ticket`, `client`, `contact`, `agent`, `business`
                     * @example Hello {{ contact.name }}, we look into #{{ ticket.number }}.
                     */
                    body?: string;
                    name?: string;
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
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        policyId: string | null;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    put_desk_clients_id_policy: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that you have read; the change is refused with 412 when the record has changed since. */
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
                "application/json": {
                    policyId: string | null;
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
                        policyId: string | null;
                    };
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
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            /** @example cal_01jd7n3xq8e5fv0k2m4p6r8t9w */
                            calendarId: string;
                            /** @example slp_01jd7n3xq8e5fv0k2m4p6r8t9w */
                            id: string;
                            isDefault: boolean;
                            name: string;
                            targets: {
                                high: {
                                    resolutionMinutes: number | null;
                                    responseMinutes: number | null;
                                };
                                low: {
                                    resolutionMinutes: number | null;
                                    responseMinutes: number | null;
                                };
                                normal: {
                                    resolutionMinutes: number | null;
                                    responseMinutes: number | null;
                                };
                                urgent: {
                                    resolutionMinutes: number | null;
                                    responseMinutes: number | null;
                                };
                            };
                            version: number;
                            /** @description Share of a target after which a warning is given */
                            warnPercent: number;
                        }[];
                    };
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
                "application/json": {
                    /** @example cal_01jd7n3xq8e5fv0k2m4p6r8t9w */
                    calendarId: string;
                    isDefault: boolean;
                    name: string;
                    targets: {
                        high: {
                            resolutionMinutes: number | null;
                            responseMinutes: number | null;
                        };
                        low: {
                            resolutionMinutes: number | null;
                            responseMinutes: number | null;
                        };
                        normal: {
                            resolutionMinutes: number | null;
                            responseMinutes: number | null;
                        };
                        urgent: {
                            resolutionMinutes: number | null;
                            responseMinutes: number | null;
                        };
                    };
                    /** @description Share of a target after which a warning is given */
                    warnPercent: number;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @example cal_01jd7n3xq8e5fv0k2m4p6r8t9w */
                        calendarId: string;
                        /** @example slp_01jd7n3xq8e5fv0k2m4p6r8t9w */
                        id: string;
                        isDefault: boolean;
                        name: string;
                        targets: {
                            high: {
                                resolutionMinutes: number | null;
                                responseMinutes: number | null;
                            };
                            low: {
                                resolutionMinutes: number | null;
                                responseMinutes: number | null;
                            };
                            normal: {
                                resolutionMinutes: number | null;
                                responseMinutes: number | null;
                            };
                            urgent: {
                                resolutionMinutes: number | null;
                                responseMinutes: number | null;
                            };
                        };
                        version: number;
                        /** @description Share of a target after which a warning is given */
                        warnPercent: number;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    delete_desk_policies_id: {
        parameters: {
            query?: never;
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
                /** @description The ETag that you have read; the change is refused with 412 when the record has changed since. */
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
                "application/json": {
                    /** @example cal_01jd7n3xq8e5fv0k2m4p6r8t9w */
                    calendarId?: string;
                    isDefault?: boolean;
                    name?: string;
                    targets?: {
                        high: {
                            resolutionMinutes: number | null;
                            responseMinutes: number | null;
                        };
                        low: {
                            resolutionMinutes: number | null;
                            responseMinutes: number | null;
                        };
                        normal: {
                            resolutionMinutes: number | null;
                            responseMinutes: number | null;
                        };
                        urgent: {
                            resolutionMinutes: number | null;
                            responseMinutes: number | null;
                        };
                    };
                    /** @description Share of a target after which a warning is given */
                    warnPercent?: number;
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
                        /** @example cal_01jd7n3xq8e5fv0k2m4p6r8t9w */
                        calendarId: string;
                        /** @example slp_01jd7n3xq8e5fv0k2m4p6r8t9w */
                        id: string;
                        isDefault: boolean;
                        name: string;
                        targets: {
                            high: {
                                resolutionMinutes: number | null;
                                responseMinutes: number | null;
                            };
                            low: {
                                resolutionMinutes: number | null;
                                responseMinutes: number | null;
                            };
                            normal: {
                                resolutionMinutes: number | null;
                                responseMinutes: number | null;
                            };
                            urgent: {
                                resolutionMinutes: number | null;
                                responseMinutes: number | null;
                            };
                        };
                        version: number;
                        /** @description Share of a target after which a warning is given */
                        warnPercent: number;
                    };
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
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            open: number;
                            overdue: number;
                            queueId: string | null;
                            unassigned: number;
                        }[];
                    };
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
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            /** @example que_01jd7n3xq8e5fv0k2m4p6r8t9w */
                            id: string;
                            isDefault: boolean;
                            name: string;
                            policyId: string | null;
                            version: number;
                        }[];
                    };
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
                "application/json": {
                    isDefault: boolean;
                    name: string;
                    policyId: string | null;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @example que_01jd7n3xq8e5fv0k2m4p6r8t9w */
                        id: string;
                        isDefault: boolean;
                        name: string;
                        policyId: string | null;
                        version: number;
                    };
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
                /** @description The ETag that you have read; the change is refused with 412 when the record has changed since. */
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
                "application/json": {
                    isDefault?: boolean;
                    name?: string;
                    policyId?: string | null;
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
                        /** @example que_01jd7n3xq8e5fv0k2m4p6r8t9w */
                        id: string;
                        isDefault: boolean;
                        name: string;
                        policyId: string | null;
                        version: number;
                    };
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
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Who writes or asks in the portal gets a mail with the ticket's number */
                        acknowledges: boolean;
                        /** @description A resolved ticket's requester is asked how it went */
                        asksRating: boolean;
                        /** @description 0: resolved tickets stay so */
                        closeAfterDays: number;
                        reopenDays: number;
                        version: number;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    patch_desk_settings: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that you have read; the change is refused with 412 when the record has changed since. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Who writes or asks in the portal gets a mail with the ticket's number */
                    acknowledges?: boolean;
                    /** @description A resolved ticket's requester is asked how it went */
                    asksRating?: boolean;
                    /** @description 0: resolved tickets stay so */
                    closeAfterDays?: number;
                    reopenDays?: number;
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
                        /** @description Who writes or asks in the portal gets a mail with the ticket's number */
                        acknowledges: boolean;
                        /** @description A resolved ticket's requester is asked how it went */
                        asksRating: boolean;
                        /** @description 0: resolved tickets stay so */
                        closeAfterDays: number;
                        reopenDays: number;
                        version: number;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_desk_views: {
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
                        data: {
                            filter: {
                                [key: string]: unknown;
                            };
                            /** @example dvw_01jd7n3xq8e5fv0k2m4p6r8t9w */
                            id: string;
                            name: string;
                            ownerId: string | null;
                            position: number;
                            version: number;
                        }[];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    post_desk_views: {
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
                "application/json": {
                    filter: {
                        assetId?: string;
                        assigneeId?: "me" | "none" | string;
                        category?: string;
                        /** @example con_01jd7n3xq8e5fv0k2m4p6r8t9w */
                        contactId?: string;
                        customerId?: "none" | string;
                        /** @description A promise of its SLA was broken */
                        isBroken?: boolean;
                        isOpen?: boolean;
                        /** @description Open and past due date or resolution target */
                        isOverdue?: boolean;
                        /** @enum {string} */
                        priority?: "low" | "normal" | "high" | "urgent";
                        queueId?: "none" | string;
                        /** @description Words of subject, body or requester */
                        search?: string;
                        /** @enum {string} */
                        sort?: "newest" | "updated" | "deadline";
                        /** @enum {string} */
                        source?: "staff" | "email" | "portal" | "api" | "system" | "maintenance" | "connector";
                        /** @enum {string} */
                        state?: "new" | "open" | "waiting" | "scheduled" | "resolved" | "closed" | "reopened";
                        watcherId?: "me" | string;
                    };
                    /** @description Only for whoever makes it */
                    isOwn?: boolean;
                    name: string;
                    position: number;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        filter: {
                            [key: string]: unknown;
                        };
                        /** @example dvw_01jd7n3xq8e5fv0k2m4p6r8t9w */
                        id: string;
                        name: string;
                        ownerId: string | null;
                        position: number;
                        version: number;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    delete_desk_views_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example dvw_01jd7n3xq8e5fv0k2m4p6r8t9w */
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
    patch_desk_views_id: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that you have read; the change is refused with 412 when the record has changed since. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @example dvw_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    filter?: {
                        assetId?: string;
                        assigneeId?: "me" | "none" | string;
                        category?: string;
                        /** @example con_01jd7n3xq8e5fv0k2m4p6r8t9w */
                        contactId?: string;
                        customerId?: "none" | string;
                        /** @description A promise of its SLA was broken */
                        isBroken?: boolean;
                        isOpen?: boolean;
                        /** @description Open and past due date or resolution target */
                        isOverdue?: boolean;
                        /** @enum {string} */
                        priority?: "low" | "normal" | "high" | "urgent";
                        queueId?: "none" | string;
                        /** @description Words of subject, body or requester */
                        search?: string;
                        /** @enum {string} */
                        sort?: "newest" | "updated" | "deadline";
                        /** @enum {string} */
                        source?: "staff" | "email" | "portal" | "api" | "system" | "maintenance" | "connector";
                        /** @enum {string} */
                        state?: "new" | "open" | "waiting" | "scheduled" | "resolved" | "closed" | "reopened";
                        watcherId?: "me" | string;
                    };
                    name?: string;
                    position?: number;
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
                        filter: {
                            [key: string]: unknown;
                        };
                        /** @example dvw_01jd7n3xq8e5fv0k2m4p6r8t9w */
                        id: string;
                        name: string;
                        ownerId: string | null;
                        position: number;
                        version: number;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_desk_views_id_tickets: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                /** @example dvw_01jd7n3xq8e5fv0k2m4p6r8t9w */
                id: string;
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
                        data: {
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
                            requester: {
                                email: string | null;
                                name: string | null;
                            };
                            resolvedAt: string | null;
                            sla: {
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
                        }[];
                        nextCursor: string | null;
                    };
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
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        height: number;
                        /** @example fil_01jd7n3xq8e5fv0k2m4p6r8t9w */
                        id: string;
                        sizeBytes: number;
                        url: string;
                        width: number;
                    };
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
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        autoCreateInvoices: boolean;
                        autoSyncProducts: boolean;
                        enabled: boolean;
                        siteId: string | null;
                        syncInventory: boolean;
                        version: number;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    put_integrations_growbuilder_settings: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that you have read; the change is refused with 412 when the record has changed since. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    autoCreateInvoices?: boolean;
                    autoSyncProducts?: boolean;
                    enabled?: boolean;
                    siteId?: string | null;
                    syncInventory?: boolean;
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
                        autoCreateInvoices: boolean;
                        autoSyncProducts: boolean;
                        enabled: boolean;
                        siteId: string | null;
                        syncInventory: boolean;
                        version: number;
                    };
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
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            action: string;
                            /**
                             * Format: date-time
                             * @example 2026-11-21T09:30:00.000Z
                             */
                            createdAt: string;
                            detail: unknown;
                            id: string;
                            isOk: boolean;
                        }[];
                        nextCursor: string | null;
                    };
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
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        checks: {
                            check: string;
                            hint: string | null;
                            isOk: boolean;
                        }[];
                        isOk: boolean;
                    };
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
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        autoCreateInvoices: boolean;
                        autoSyncProducts: boolean;
                        /** @example 10 */
                        commissionRate: string;
                        enabled: boolean;
                        sellerId: string | null;
                        syncInventory: boolean;
                        version: number;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    put_integrations_growmarket_settings: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that you have read; the change is refused with 412 when the record has changed since. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    autoCreateInvoices?: boolean;
                    autoSyncProducts?: boolean;
                    /** @example 10 */
                    commissionRate?: string;
                    enabled?: boolean;
                    sellerId?: string | null;
                    syncInventory?: boolean;
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
                        autoCreateInvoices: boolean;
                        autoSyncProducts: boolean;
                        /** @example 10 */
                        commissionRate: string;
                        enabled: boolean;
                        sellerId: string | null;
                        syncInventory: boolean;
                        version: number;
                    };
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
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            action: string;
                            /**
                             * Format: date-time
                             * @example 2026-11-21T09:30:00.000Z
                             */
                            createdAt: string;
                            detail: unknown;
                            id: string;
                            isOk: boolean;
                        }[];
                        nextCursor: string | null;
                    };
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
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        checks: {
                            check: string;
                            hint: string | null;
                            isOk: boolean;
                        }[];
                        isOk: boolean;
                    };
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
                source?: "manual" | "storefront" | "marketplace" | "import" | "connector" | "recurring";
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
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            /**
                             * @description Amount in minor units (cents)
                             * @example 1250
                             */
                            balanceMinor: string;
                            buyer: {
                                address: {
                                    city: string;
                                    country: string;
                                    line1: string;
                                    line2: string | null;
                                    name: string | null;
                                    postalCode: string | null;
                                    region: string | null;
                                } | null;
                                email: string | null;
                                name: string;
                                taxNumber: string | null;
                            };
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
                            lines: {
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
                            }[];
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
                            source: "manual" | "storefront" | "marketplace" | "import" | "connector" | "recurring";
                            /** @enum {string} */
                            state: "draft" | "issued" | "partially_paid" | "paid" | "overdue" | "credited";
                            taxLines: {
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
                            }[];
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
                        }[];
                        nextCursor: string | null;
                    };
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
                "application/json": {
                    buyer: {
                        address?: {
                            city: string;
                            country: string;
                            line1: string;
                            line2: string | null;
                            name: string | null;
                            postalCode: string | null;
                            region: string | null;
                        } | null;
                        email?: string | null;
                        name: string;
                        taxNumber?: string | null;
                    };
                    /** @example EUR */
                    currency: string;
                    /** @example cus_01jd7n3xq8e5fv0k2m4p6r8t9w */
                    customerId: string;
                    dueDate?: string | null;
                    /** @example 0.92 */
                    exchangeRate?: string;
                    /** @example 2026-11-21 */
                    issueDate: string;
                    lines: {
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
                    }[];
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
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * @description Amount in minor units (cents)
                         * @example 1250
                         */
                        balanceMinor: string;
                        buyer: {
                            address: {
                                city: string;
                                country: string;
                                line1: string;
                                line2: string | null;
                                name: string | null;
                                postalCode: string | null;
                                region: string | null;
                            } | null;
                            email: string | null;
                            name: string;
                            taxNumber: string | null;
                        };
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
                        lines: {
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
                        }[];
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
                        source: "manual" | "storefront" | "marketplace" | "import" | "connector" | "recurring";
                        /** @enum {string} */
                        state: "draft" | "issued" | "partially_paid" | "paid" | "overdue" | "credited";
                        taxLines: {
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
                        }[];
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
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * @description Amount in minor units (cents)
                         * @example 1250
                         */
                        balanceMinor: string;
                        buyer: {
                            address: {
                                city: string;
                                country: string;
                                line1: string;
                                line2: string | null;
                                name: string | null;
                                postalCode: string | null;
                                region: string | null;
                            } | null;
                            email: string | null;
                            name: string;
                            taxNumber: string | null;
                        };
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
                        lines: {
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
                        }[];
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
                        source: "manual" | "storefront" | "marketplace" | "import" | "connector" | "recurring";
                        /** @enum {string} */
                        state: "draft" | "issued" | "partially_paid" | "paid" | "overdue" | "credited";
                        taxLines: {
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
                        }[];
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
                /** @description The ETag that you have read; the change is refused with 412 when the record has changed since. */
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
                "application/json": {
                    buyer?: {
                        address?: {
                            city: string;
                            country: string;
                            line1: string;
                            line2: string | null;
                            name: string | null;
                            postalCode: string | null;
                            region: string | null;
                        } | null;
                        email?: string | null;
                        name: string;
                        taxNumber?: string | null;
                    };
                    /** @example EUR */
                    currency?: string;
                    /** @example cus_01jd7n3xq8e5fv0k2m4p6r8t9w */
                    customerId?: string;
                    dueDate?: string | null;
                    /** @example 0.92 */
                    exchangeRate?: string;
                    /** @example 2026-11-21 */
                    issueDate?: string;
                    lines?: {
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
                    }[];
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
                        /**
                         * @description Amount in minor units (cents)
                         * @example 1250
                         */
                        balanceMinor: string;
                        buyer: {
                            address: {
                                city: string;
                                country: string;
                                line1: string;
                                line2: string | null;
                                name: string | null;
                                postalCode: string | null;
                                region: string | null;
                            } | null;
                            email: string | null;
                            name: string;
                            taxNumber: string | null;
                        };
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
                        lines: {
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
                        }[];
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
                        source: "manual" | "storefront" | "marketplace" | "import" | "connector" | "recurring";
                        /** @enum {string} */
                        state: "draft" | "issued" | "partially_paid" | "paid" | "overdue" | "credited";
                        taxLines: {
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
                        }[];
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
                "application/json": {
                    lines?: {
                        lineNo: number;
                        /** @example 12.50 */
                        quantity: string;
                    }[];
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        buyer: {
                            address: {
                                city: string;
                                country: string;
                                line1: string;
                                line2: string | null;
                                name: string | null;
                                postalCode: string | null;
                                region: string | null;
                            } | null;
                            email: string | null;
                            name: string;
                            taxNumber: string | null;
                        };
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
                        lines: {
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
                        }[];
                        /**
                         * @description Amount in minor units (cents)
                         * @example 1250
                         */
                        netMinor: string;
                        number: string;
                        orderId: string | null;
                        pricesIncludeTax: boolean;
                        reason: string;
                        taxLines: {
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
                        }[];
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
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * @description Amount in minor units (cents)
                         * @example 1250
                         */
                        balanceMinor: string;
                        buyer: {
                            address: {
                                city: string;
                                country: string;
                                line1: string;
                                line2: string | null;
                                name: string | null;
                                postalCode: string | null;
                                region: string | null;
                            } | null;
                            email: string | null;
                            name: string;
                            taxNumber: string | null;
                        };
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
                        lines: {
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
                        }[];
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
                        source: "manual" | "storefront" | "marketplace" | "import" | "connector" | "recurring";
                        /** @enum {string} */
                        state: "draft" | "issued" | "partially_paid" | "paid" | "overdue" | "credited";
                        taxLines: {
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
                        }[];
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
                "application/json": {
                    to?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        mailId: string;
                        to: string;
                    };
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
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
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
                        }[];
                        nextCursor: string | null;
                    };
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
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
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
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
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
                        }[];
                        nextCursor: string | null;
                    };
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
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
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
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
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
                        terms: {
                            /** @enum {string} */
                            base: "net" | "gross";
                            percent: string;
                            /** @enum {string} */
                            rounding: "half-even" | "half-up" | "up" | "down";
                            /** @enum {string} */
                            vatMode: "none" | "exclusive" | "inclusive";
                            vatPercent: string;
                        };
                        version: number;
                    };
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
                "application/json": {
                    debtor?: {
                        bic?: string | null;
                        iban: string;
                        name: string;
                    } | null;
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
                    terms?: {
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
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
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
                        terms: {
                            /** @enum {string} */
                            base: "net" | "gross";
                            percent: string;
                            /** @enum {string} */
                            rounding: "half-even" | "half-up" | "up" | "down";
                            /** @enum {string} */
                            vatMode: "none" | "exclusive" | "inclusive";
                            vatPercent: string;
                        };
                        version: number;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    patch_marketplace: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that you have read; the change is refused with 412 when the record has changed since. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    debtor?: {
                        bic?: string | null;
                        iban: string;
                        name: string;
                    } | null;
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
                    terms?: {
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
                        terms: {
                            /** @enum {string} */
                            base: "net" | "gross";
                            percent: string;
                            /** @enum {string} */
                            rounding: "half-even" | "half-up" | "up" | "down";
                            /** @enum {string} */
                            vatMode: "none" | "exclusive" | "inclusive";
                            vatPercent: string;
                        };
                        version: number;
                    };
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
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
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
                            terms: {
                                /** @enum {string} */
                                base: "net" | "gross";
                                percent: string;
                                /** @enum {string} */
                                rounding: "half-even" | "half-up" | "up" | "down";
                                /** @enum {string} */
                                vatMode: "none" | "exclusive" | "inclusive";
                                vatPercent: string;
                            };
                            validFrom: string | null;
                            validUntil: string | null;
                            version: number;
                        }[];
                        nextCursor: string | null;
                    };
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
                "application/json": {
                    belowMinor?: string | null;
                    category?: string | null;
                    channel?: ("b2c" | "b2b") | null;
                    fromMinor?: string | null;
                    isActive?: boolean;
                    name: string;
                    priority?: number;
                    sellerId?: string | null;
                    terms: {
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
                    validFrom?: string | null;
                    validUntil?: string | null;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
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
                        terms: {
                            /** @enum {string} */
                            base: "net" | "gross";
                            percent: string;
                            /** @enum {string} */
                            rounding: "half-even" | "half-up" | "up" | "down";
                            /** @enum {string} */
                            vatMode: "none" | "exclusive" | "inclusive";
                            vatPercent: string;
                        };
                        validFrom: string | null;
                        validUntil: string | null;
                        version: number;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    patch_marketplace_commission_rules_id: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that you have read; the change is refused with 412 when the record has changed since. */
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
                "application/json": {
                    belowMinor?: string | null;
                    category?: string | null;
                    channel?: ("b2c" | "b2b") | null;
                    fromMinor?: string | null;
                    isActive?: boolean;
                    name?: string;
                    priority?: number;
                    sellerId?: string | null;
                    terms?: {
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
                    validFrom?: string | null;
                    validUntil?: string | null;
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
                        terms: {
                            /** @enum {string} */
                            base: "net" | "gross";
                            percent: string;
                            /** @enum {string} */
                            rounding: "half-even" | "half-up" | "up" | "down";
                            /** @enum {string} */
                            vatMode: "none" | "exclusive" | "inclusive";
                            vatPercent: string;
                        };
                        validFrom: string | null;
                        validUntil: string | null;
                        version: number;
                    };
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
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
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
                        }[];
                        nextCursor: string | null;
                    };
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
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
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
                "application/json": {
                    invitation: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        marketplaceSlug: string;
                        /** @example sel_01jd7n3xq8e5fv0k2m4p6r8t9w */
                        sellerId: string;
                    };
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
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            balance: {
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
                            marketplaceSlug: string;
                            /** @example sel_01jd7n3xq8e5fv0k2m4p6r8t9w */
                            sellerId: string;
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    patch_marketplace_memberships_sellerId: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that you have read; the change is refused with 412 when the record has changed since. */
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
                "application/json": {
                    address?: {
                        city: string;
                        /** @example GR */
                        country: string;
                        line1: string;
                        line2?: string | null;
                        postalCode?: string | null;
                    } | null;
                    bic?: string | null;
                    birthDate?: string | null;
                    iban?: string | null;
                    /** @enum {string} */
                    kind?: "person" | "company";
                    legalName?: string | null;
                    taxNumber?: string | null;
                    vatNumber?: string | null;
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
                cursor?: string;
                limit?: number;
                /** @example sel_01jd7n3xq8e5fv0k2m4p6r8t9w */
                sellerId?: string;
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
                        data: {
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
                        }[];
                        nextCursor: string | null;
                    };
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
                "application/json": {
                    /** @example sel_01jd7n3xq8e5fv0k2m4p6r8t9w */
                    sellerId?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @example mpb_01jd7n3xq8e5fv0k2m4p6r8t9w */
                        batchId: string;
                        payouts: {
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
                        }[];
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
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
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
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
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
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
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
                        data: {
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
                        }[];
                        nextCursor: string | null;
                    };
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
                "application/json": {
                    /** @enum {string} */
                    kind?: "person" | "company";
                    name: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        invitation: string;
                        seller: {
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
                    };
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
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
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
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    patch_marketplace_sellers_id: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that you have read; the change is refused with 412 when the record has changed since. */
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
                "application/json": {
                    address?: {
                        city: string;
                        /** @example GR */
                        country: string;
                        line1: string;
                        line2?: string | null;
                        postalCode?: string | null;
                    } | null;
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
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
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
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
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
                "application/json": {
                    /** @enum {string} */
                    channel?: "b2c" | "b2b";
                    lines?: {
                        /** @example mli_01jd7n3xq8e5fv0k2m4p6r8t9w */
                        listingId: string;
                        /** @example 12.50 */
                        quantity: string;
                    }[];
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
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
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
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
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    put_marketplaces_slug_carts_id: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that you have read; the change is refused with 412 when the record has changed since. */
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
                "application/json": {
                    lines: {
                        /** @example mli_01jd7n3xq8e5fv0k2m4p6r8t9w */
                        listingId: string;
                        /** @example 12.50 */
                        quantity: string;
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
                "application/json": {
                    billingAddress?: {
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
                    } | null;
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
                    shippingAddress?: {
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
                    } | null;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
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
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
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
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
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
                        }[];
                        nextCursor: string | null;
                    };
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
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
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
                };
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
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        actor: {
                            id: string | null;
                            /** @enum {string} */
                            kind: "user" | "api_key" | "shopper" | "system";
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
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
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
                        }[];
                        nextCursor: string | null;
                    };
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
                /** @description The ETag that you have read; the change is refused with 412 when the record has changed since. */
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
                "application/json": {
                    /** @enum {string} */
                    role: "owner" | "admin" | "staff" | "viewer";
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
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            /** @enum {string} */
                            channel: "storefront" | "marketplace" | "manual" | "shopify" | "woocommerce";
                            contact: {
                                email: string | null;
                                name: string;
                                phone: string | null;
                                taxNumber: string | null;
                            };
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
                        }[];
                        nextCursor: string | null;
                    };
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
                "application/json": {
                    billingAddress?: {
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
                    } | null;
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
                    shippingAddress?: {
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
                    } | null;
                    /**
                     * @description Amount in minor units (cents)
                     * @example 1250
                     */
                    shippingMinor?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        billingAddress: {
                            city: string;
                            country: string;
                            line1: string;
                            line2: string | null;
                            name: string | null;
                            postalCode: string | null;
                            region: string | null;
                        } | null;
                        /** @enum {string} */
                        channel: "storefront" | "marketplace" | "manual" | "shopify" | "woocommerce";
                        contact: {
                            email: string | null;
                            name: string;
                            phone: string | null;
                            taxNumber: string | null;
                        };
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
                        shippingAddress: {
                            city: string;
                            country: string;
                            line1: string;
                            line2: string | null;
                            name: string | null;
                            postalCode: string | null;
                            region: string | null;
                        } | null;
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
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        billingAddress: {
                            city: string;
                            country: string;
                            line1: string;
                            line2: string | null;
                            name: string | null;
                            postalCode: string | null;
                            region: string | null;
                        } | null;
                        /** @enum {string} */
                        channel: "storefront" | "marketplace" | "manual" | "shopify" | "woocommerce";
                        contact: {
                            email: string | null;
                            name: string;
                            phone: string | null;
                            taxNumber: string | null;
                        };
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
                        shippingAddress: {
                            city: string;
                            country: string;
                            line1: string;
                            line2: string | null;
                            name: string | null;
                            postalCode: string | null;
                            region: string | null;
                        } | null;
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
                        billingAddress: {
                            city: string;
                            country: string;
                            line1: string;
                            line2: string | null;
                            name: string | null;
                            postalCode: string | null;
                            region: string | null;
                        } | null;
                        /** @enum {string} */
                        channel: "storefront" | "marketplace" | "manual" | "shopify" | "woocommerce";
                        contact: {
                            email: string | null;
                            name: string;
                            phone: string | null;
                            taxNumber: string | null;
                        };
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
                        shippingAddress: {
                            city: string;
                            country: string;
                            line1: string;
                            line2: string | null;
                            name: string | null;
                            postalCode: string | null;
                            region: string | null;
                        } | null;
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
                "application/json": {
                    lines?: {
                        /** @example oln_01jd7n3xq8e5fv0k2m4p6r8t9w */
                        lineId: string;
                        /** @example 12.50 */
                        quantity: string;
                    }[];
                    note?: string | null;
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
                        billingAddress: {
                            city: string;
                            country: string;
                            line1: string;
                            line2: string | null;
                            name: string | null;
                            postalCode: string | null;
                            region: string | null;
                        } | null;
                        /** @enum {string} */
                        channel: "storefront" | "marketplace" | "manual" | "shopify" | "woocommerce";
                        contact: {
                            email: string | null;
                            name: string;
                            phone: string | null;
                            taxNumber: string | null;
                        };
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
                        shippingAddress: {
                            city: string;
                            country: string;
                            line1: string;
                            line2: string | null;
                            name: string | null;
                            postalCode: string | null;
                            region: string | null;
                        } | null;
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
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
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
                        }[];
                    };
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
                "application/json": {
                    lines: {
                        /** @example 12.50 */
                        damaged?: string;
                        /** @example oln_01jd7n3xq8e5fv0k2m4p6r8t9w */
                        lineId: string;
                        /** @example 12.50 */
                        quantity: string;
                    }[];
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
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
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
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
                        }[];
                    };
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
                "application/json": {
                    lines: {
                        /** @example oln_01jd7n3xq8e5fv0k2m4p6r8t9w */
                        lineId: string;
                        /** @example 12.50 */
                        quantity: string;
                    }[];
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
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
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            actor: unknown;
                            data: unknown;
                            id: string;
                            /**
                             * Format: date-time
                             * @example 2026-11-21T09:30:00.000Z
                             */
                            occurredAt: string;
                            type: string;
                        }[];
                    };
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
                /** @example 2026-11-21 */
                to?: string;
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
                        data: {
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
                        }[];
                        nextCursor: string | null;
                    };
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
                "application/json": {
                    allocations?: {
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
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
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
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
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
                "application/json": {
                    allocations: {
                        /**
                         * @description Amount in minor units (cents)
                         * @example 1250
                         */
                        amountMinor: string;
                        /** @example inv_01jd7n3xq8e5fv0k2m4p6r8t9w */
                        invoiceId: string;
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
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
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
                        }[];
                    };
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
                "application/json": {
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
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
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
                cursor?: string;
                isActive?: boolean;
                /** @description Archived products instead of living ones */
                isArchived?: boolean;
                limit?: number;
                /** @description Part of a name, vendor, handle, SKU or barcode */
                search?: string;
                tag?: string;
                vendor?: string;
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
                        data: {
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
                        }[];
                        nextCursor: string | null;
                    };
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
                "application/json": {
                    categoryIds?: string[];
                    description?: string | null;
                    handle?: string;
                    images?: {
                        alt?: string | null;
                        /** @example https://example.com/feta.jpg */
                        url: string;
                    }[];
                    isActive?: boolean;
                    listedOn?: ("storefront" | "marketplace" | "shopify" | "woocommerce")[];
                    name: string;
                    options?: string[];
                    tags?: string[];
                    taxCode?: string;
                    variants: {
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
                    }[];
                    vendor?: string | null;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
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
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
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
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
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
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    patch_products_id: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that you have read; the change is refused with 412 when the record has changed since. */
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
                "application/json": {
                    categoryIds?: string[];
                    description?: string | null;
                    handle?: string;
                    images?: {
                        alt?: string | null;
                        /** @example https://example.com/feta.jpg */
                        url: string;
                    }[];
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
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            /** @enum {string} */
                            channel: "storefront" | "marketplace" | "shopify" | "woocommerce";
                            isListed: boolean;
                            lastError: string | null;
                            priceRule: ({
                                /** @enum {string} */
                                kind: "fixed";
                                /** @example 12.50 */
                                unitPrice: string;
                            } | {
                                /** @enum {string} */
                                kind: "percentage";
                                /**
                                 * @description Change of the price in percent: -10 is 10 % off
                                 * @example -10
                                 */
                                percent: string;
                            } | {
                                /** @example 12.50 */
                                below: string;
                                /** @enum {string} */
                                kind: "stock_level";
                                /**
                                 * @description Change of the price in percent: -10 is 10 % off
                                 * @example -10
                                 */
                                percent: string;
                            }) | null;
                            /** @example prd_01jd7n3xq8e5fv0k2m4p6r8t9w */
                            productId: string;
                            syncedAt: string | null;
                            /** @enum {string} */
                            syncState: "never" | "pending" | "synced" | "failed";
                        }[];
                    };
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
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        channel: "storefront" | "marketplace" | "shopify" | "woocommerce";
                        isListed: boolean;
                        lastError: string | null;
                        priceRule: ({
                            /** @enum {string} */
                            kind: "fixed";
                            /** @example 12.50 */
                            unitPrice: string;
                        } | {
                            /** @enum {string} */
                            kind: "percentage";
                            /**
                             * @description Change of the price in percent: -10 is 10 % off
                             * @example -10
                             */
                            percent: string;
                        } | {
                            /** @example 12.50 */
                            below: string;
                            /** @enum {string} */
                            kind: "stock_level";
                            /**
                             * @description Change of the price in percent: -10 is 10 % off
                             * @example -10
                             */
                            percent: string;
                        }) | null;
                        /** @example prd_01jd7n3xq8e5fv0k2m4p6r8t9w */
                        productId: string;
                        syncedAt: string | null;
                        /** @enum {string} */
                        syncState: "never" | "pending" | "synced" | "failed";
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    put_products_id_channels_channel: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that you have read; the change is refused with 412 when the record has changed since. */
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
                "application/json": {
                    isListed?: boolean;
                    priceRule?: ({
                        /** @enum {string} */
                        kind: "fixed";
                        /** @example 12.50 */
                        unitPrice: string;
                    } | {
                        /** @enum {string} */
                        kind: "percentage";
                        /**
                         * @description Change of the price in percent: -10 is 10 % off
                         * @example -10
                         */
                        percent: string;
                    } | {
                        /** @example 12.50 */
                        below: string;
                        /** @enum {string} */
                        kind: "stock_level";
                        /**
                         * @description Change of the price in percent: -10 is 10 % off
                         * @example -10
                         */
                        percent: string;
                    }) | null;
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
                        /** @enum {string} */
                        channel: "storefront" | "marketplace" | "shopify" | "woocommerce";
                        isListed: boolean;
                        lastError: string | null;
                        priceRule: ({
                            /** @enum {string} */
                            kind: "fixed";
                            /** @example 12.50 */
                            unitPrice: string;
                        } | {
                            /** @enum {string} */
                            kind: "percentage";
                            /**
                             * @description Change of the price in percent: -10 is 10 % off
                             * @example -10
                             */
                            percent: string;
                        } | {
                            /** @example 12.50 */
                            below: string;
                            /** @enum {string} */
                            kind: "stock_level";
                            /**
                             * @description Change of the price in percent: -10 is 10 % off
                             * @example -10
                             */
                            percent: string;
                        }) | null;
                        /** @example prd_01jd7n3xq8e5fv0k2m4p6r8t9w */
                        productId: string;
                        syncedAt: string | null;
                        /** @enum {string} */
                        syncState: "never" | "pending" | "synced" | "failed";
                    };
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
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
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
                            priceRule: ({
                                /** @enum {string} */
                                kind: "fixed";
                                /** @example 12.50 */
                                unitPrice: string;
                            } | {
                                /** @enum {string} */
                                kind: "percentage";
                                /**
                                 * @description Change of the price in percent: -10 is 10 % off
                                 * @example -10
                                 */
                                percent: string;
                            } | {
                                /** @example 12.50 */
                                below: string;
                                /** @enum {string} */
                                kind: "stock_level";
                                /**
                                 * @description Change of the price in percent: -10 is 10 % off
                                 * @example -10
                                 */
                                percent: string;
                            }) | null;
                        }[];
                        nextCursor: string | null;
                    };
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
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        channel: "storefront" | "marketplace" | "shopify" | "woocommerce";
                        isListed: boolean;
                        lastError: string | null;
                        priceRule: ({
                            /** @enum {string} */
                            kind: "fixed";
                            /** @example 12.50 */
                            unitPrice: string;
                        } | {
                            /** @enum {string} */
                            kind: "percentage";
                            /**
                             * @description Change of the price in percent: -10 is 10 % off
                             * @example -10
                             */
                            percent: string;
                        } | {
                            /** @example 12.50 */
                            below: string;
                            /** @enum {string} */
                            kind: "stock_level";
                            /**
                             * @description Change of the price in percent: -10 is 10 % off
                             * @example -10
                             */
                            percent: string;
                        }) | null;
                        /** @example prd_01jd7n3xq8e5fv0k2m4p6r8t9w */
                        productId: string;
                        syncedAt: string | null;
                        /** @enum {string} */
                        syncState: "never" | "pending" | "synced" | "failed";
                    };
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
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
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
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
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
                "application/json": {
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
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
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
                "application/json": {
                    /** @enum {string} */
                    channel: "storefront" | "marketplace" | "shopify" | "woocommerce";
                    isListed?: boolean;
                    priceRule?: ({
                        /** @enum {string} */
                        kind: "fixed";
                        /** @example 12.50 */
                        unitPrice: string;
                    } | {
                        /** @enum {string} */
                        kind: "percentage";
                        /**
                         * @description Change of the price in percent: -10 is 10 % off
                         * @example -10
                         */
                        percent: string;
                    } | {
                        /** @example 12.50 */
                        below: string;
                        /** @enum {string} */
                        kind: "stock_level";
                        /**
                         * @description Change of the price in percent: -10 is 10 % off
                         * @example -10
                         */
                        percent: string;
                    }) | null;
                    productIds: "all" | string[];
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
                        data: {
                            /** @enum {string} */
                            outcome: "changed" | "unchanged" | "unknown";
                            /** @example prd_01jd7n3xq8e5fv0k2m4p6r8t9w */
                            productId: string;
                        }[];
                    };
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
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
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
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
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
                        }[];
                        nextCursor: string | null;
                    };
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
                "application/json": {
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
                    template: {
                        buyer: {
                            address?: {
                                city: string;
                                country: string;
                                line1: string;
                                line2: string | null;
                                name: string | null;
                                postalCode: string | null;
                                region: string | null;
                            } | null;
                            email?: string | null;
                            name: string;
                            taxNumber?: string | null;
                        };
                        /** @example EUR */
                        currency: string;
                        /** @example 0.92 */
                        exchangeRate?: string;
                        lines: {
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
                        }[];
                        notes?: string | null;
                        /**
                         * @description Amount in minor units (cents)
                         * @example 1250
                         */
                        orderDiscountMinor?: string;
                        pricesIncludeTax: boolean;
                    };
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
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
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
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
                /** @description The ETag that you have read; the change is refused with 412 when the record has changed since. */
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
                "application/json": {
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
                    template?: {
                        buyer: {
                            address?: {
                                city: string;
                                country: string;
                                line1: string;
                                line2: string | null;
                                name: string | null;
                                postalCode: string | null;
                                region: string | null;
                            } | null;
                            email?: string | null;
                            name: string;
                            taxNumber?: string | null;
                        };
                        /** @example EUR */
                        currency: string;
                        /** @example 0.92 */
                        exchangeRate?: string;
                        lines: {
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
                        }[];
                        notes?: string | null;
                        /**
                         * @description Amount in minor units (cents)
                         * @example 1250
                         */
                        orderDiscountMinor?: string;
                        pricesIncludeTax: boolean;
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
                "application/json": {
                    lines?: {
                        /** @example 12.50 */
                        damaged?: string;
                        /** @example oln_01jd7n3xq8e5fv0k2m4p6r8t9w */
                        lineId: string;
                        /** @example 12.50 */
                        quantity: string;
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
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
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
                        }[];
                        nextCursor: string | null;
                    };
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
                "application/json": {
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
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
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
                /** @example var_01jd7n3xq8e5fv0k2m4p6r8t9w */
                variantId?: string;
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
                        data: {
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
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    patch_stock_levels_variantId_locationId: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that you have read; the change is refused with 412 when the record has changed since. */
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
                "application/json": {
                    /** @example 12 */
                    backorderLimit?: string;
                    lowStockThreshold?: string | null;
                    tracks?: boolean;
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
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
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
                        }[];
                        nextCursor: string | null;
                    };
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
                "application/json": {
                    isActive?: boolean;
                    isDefault?: boolean;
                    name: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
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
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
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
                /** @description The ETag that you have read; the change is refused with 412 when the record has changed since. */
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
                "application/json": {
                    isActive?: boolean;
                    isDefault?: boolean;
                    name?: string;
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
                reason?: "opening" | "receipt" | "allocation" | "release" | "sale" | "return" | "cancellation" | "adjustment" | "stocktake" | "write_off";
                /** @example var_01jd7n3xq8e5fv0k2m4p6r8t9w */
                variantId?: string;
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
                        data: {
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
                        }[];
                        nextCursor: string | null;
                    };
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
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
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
                        }[];
                    };
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
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
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
                        }[];
                        nextCursor: string | null;
                    };
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
                "application/json": {
                    /** @example loc_01jd7n3xq8e5fv0k2m4p6r8t9w */
                    locationId?: string;
                    note?: string | null;
                    variantIds?: string[];
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
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
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
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
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
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
                "application/json": {
                    counts: {
                        /** @example 12 */
                        counted: string;
                        /** @example var_01jd7n3xq8e5fv0k2m4p6r8t9w */
                        variantId: string;
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
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
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
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            counted: string | null;
                            /** @example 12.50 */
                            expected: string;
                            /** @example var_01jd7n3xq8e5fv0k2m4p6r8t9w */
                            variantId: string;
                        }[];
                        nextCursor: string | null;
                    };
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
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
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
                        }[];
                    };
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
                "application/json": {
                    blocks?: ({
                        id?: string;
                        /** @enum {string} */
                        kind: "heading";
                        level?: 2 | 3;
                        text: string;
                    } | {
                        id?: string;
                        /** @enum {string} */
                        kind: "text";
                        /** @description Plain text, or simple HTML */
                        text: string;
                    } | {
                        /** @description What the picture shows; empty where it only decorates */
                        alt: string;
                        caption?: string;
                        /** @example ~/c/cheese */
                        href?: string;
                        id?: string;
                        /** @enum {string} */
                        kind: "image";
                        url: string;
                    } | {
                        /** @example ~/c/cheese */
                        href: string;
                        id?: string;
                        /** @enum {string} */
                        kind: "button";
                        label: string;
                        /** @enum {string} */
                        style?: "primary" | "secondary";
                    } | {
                        /** @enum {string} */
                        align?: "start" | "center";
                        id?: string;
                        /** @description What the picture shows; empty where it only decorates */
                        imageAlt?: string;
                        imageUrl?: string;
                        /** @enum {string} */
                        kind: "hero";
                        link?: {
                            /** @example ~/c/cheese */
                            href: string;
                            label: string;
                        };
                        text?: string;
                        title: string;
                    } | {
                        id?: string;
                        /** @description What the picture shows; empty where it only decorates */
                        imageAlt: string;
                        /** @enum {string} */
                        imageSide?: "start" | "end";
                        imageUrl: string;
                        /** @enum {string} */
                        kind: "imageText";
                        link?: {
                            /** @example ~/c/cheese */
                            href: string;
                            label: string;
                        };
                        /** @description Plain text, or simple HTML */
                        text: string;
                        title?: string;
                    } | {
                        category?: string;
                        id?: string;
                        /** @enum {string} */
                        kind: "productGrid";
                        limit?: number;
                        products?: string[];
                        title?: string;
                    } | {
                        id?: string;
                        /** @enum {string} */
                        kind: "categoryGrid";
                        title?: string;
                    } | {
                        id?: string;
                        items: {
                            /** @description Plain text, or simple HTML */
                            answer: string;
                            question: string;
                        }[];
                        /** @enum {string} */
                        kind: "faq";
                        title?: string;
                    } | {
                        author?: string;
                        id?: string;
                        /** @enum {string} */
                        kind: "quote";
                        text: string;
                    } | {
                        id?: string;
                        /** @enum {string} */
                        kind: "notice";
                        text: string;
                        /** @enum {string} */
                        tone?: "info" | "success" | "warning";
                    } | {
                        id?: string;
                        /** @enum {string} */
                        kind: "divider";
                    } | {
                        columns: {
                            blocks: ({
                                id?: string;
                                /** @enum {string} */
                                kind: "heading";
                                level?: 2 | 3;
                                text: string;
                            } | {
                                id?: string;
                                /** @enum {string} */
                                kind: "text";
                                /** @description Plain text, or simple HTML */
                                text: string;
                            } | {
                                /** @description What the picture shows; empty where it only decorates */
                                alt: string;
                                caption?: string;
                                /** @example ~/c/cheese */
                                href?: string;
                                id?: string;
                                /** @enum {string} */
                                kind: "image";
                                url: string;
                            } | {
                                /** @example ~/c/cheese */
                                href: string;
                                id?: string;
                                /** @enum {string} */
                                kind: "button";
                                label: string;
                                /** @enum {string} */
                                style?: "primary" | "secondary";
                            })[];
                        }[];
                        id?: string;
                        /** @enum {string} */
                        kind: "columns";
                    })[];
                    isPublished?: boolean;
                    position?: number;
                    /** @example agora */
                    slug: string;
                    /** @example sto_01jd7n3xq8e5fv0k2m4p6r8t9w */
                    storefrontId: string;
                    title: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
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
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
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
                /** @description The ETag that you have read; the change is refused with 412 when the record has changed since. */
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
                "application/json": {
                    blocks?: ({
                        id?: string;
                        /** @enum {string} */
                        kind: "heading";
                        level?: 2 | 3;
                        text: string;
                    } | {
                        id?: string;
                        /** @enum {string} */
                        kind: "text";
                        /** @description Plain text, or simple HTML */
                        text: string;
                    } | {
                        /** @description What the picture shows; empty where it only decorates */
                        alt: string;
                        caption?: string;
                        /** @example ~/c/cheese */
                        href?: string;
                        id?: string;
                        /** @enum {string} */
                        kind: "image";
                        url: string;
                    } | {
                        /** @example ~/c/cheese */
                        href: string;
                        id?: string;
                        /** @enum {string} */
                        kind: "button";
                        label: string;
                        /** @enum {string} */
                        style?: "primary" | "secondary";
                    } | {
                        /** @enum {string} */
                        align?: "start" | "center";
                        id?: string;
                        /** @description What the picture shows; empty where it only decorates */
                        imageAlt?: string;
                        imageUrl?: string;
                        /** @enum {string} */
                        kind: "hero";
                        link?: {
                            /** @example ~/c/cheese */
                            href: string;
                            label: string;
                        };
                        text?: string;
                        title: string;
                    } | {
                        id?: string;
                        /** @description What the picture shows; empty where it only decorates */
                        imageAlt: string;
                        /** @enum {string} */
                        imageSide?: "start" | "end";
                        imageUrl: string;
                        /** @enum {string} */
                        kind: "imageText";
                        link?: {
                            /** @example ~/c/cheese */
                            href: string;
                            label: string;
                        };
                        /** @description Plain text, or simple HTML */
                        text: string;
                        title?: string;
                    } | {
                        category?: string;
                        id?: string;
                        /** @enum {string} */
                        kind: "productGrid";
                        limit?: number;
                        products?: string[];
                        title?: string;
                    } | {
                        id?: string;
                        /** @enum {string} */
                        kind: "categoryGrid";
                        title?: string;
                    } | {
                        id?: string;
                        items: {
                            /** @description Plain text, or simple HTML */
                            answer: string;
                            question: string;
                        }[];
                        /** @enum {string} */
                        kind: "faq";
                        title?: string;
                    } | {
                        author?: string;
                        id?: string;
                        /** @enum {string} */
                        kind: "quote";
                        text: string;
                    } | {
                        id?: string;
                        /** @enum {string} */
                        kind: "notice";
                        text: string;
                        /** @enum {string} */
                        tone?: "info" | "success" | "warning";
                    } | {
                        id?: string;
                        /** @enum {string} */
                        kind: "divider";
                    } | {
                        columns: {
                            blocks: ({
                                id?: string;
                                /** @enum {string} */
                                kind: "heading";
                                level?: 2 | 3;
                                text: string;
                            } | {
                                id?: string;
                                /** @enum {string} */
                                kind: "text";
                                /** @description Plain text, or simple HTML */
                                text: string;
                            } | {
                                /** @description What the picture shows; empty where it only decorates */
                                alt: string;
                                caption?: string;
                                /** @example ~/c/cheese */
                                href?: string;
                                id?: string;
                                /** @enum {string} */
                                kind: "image";
                                url: string;
                            } | {
                                /** @example ~/c/cheese */
                                href: string;
                                id?: string;
                                /** @enum {string} */
                                kind: "button";
                                label: string;
                                /** @enum {string} */
                                style?: "primary" | "secondary";
                            })[];
                        }[];
                        id?: string;
                        /** @enum {string} */
                        kind: "columns";
                    })[];
                    isPublished?: boolean;
                    position?: number;
                    /** @example agora */
                    slug?: string;
                    title?: string;
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
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
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
                            shippingMethods: {
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
                            }[];
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
                        }[];
                        nextCursor: string | null;
                    };
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
                "application/json": {
                    description?: string | null;
                    isOpen?: boolean;
                    name: string;
                    paymentMethods?: ("invoice" | "bank_transfer" | "cash_on_delivery" | "card")[];
                    reservationMinutes?: number;
                    shippingMethods?: {
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
                    }[];
                    /** @example agora */
                    slug: string;
                    theme?: {
                        [key: string]: string | number | boolean | null;
                    };
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
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
                        shippingMethods: {
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
                        }[];
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
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
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
                        shippingMethods: {
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
                        }[];
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
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    patch_storefronts_id: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that you have read; the change is refused with 412 when the record has changed since. */
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
                "application/json": {
                    description?: string | null;
                    isOpen?: boolean;
                    name?: string;
                    paymentMethods?: ("invoice" | "bank_transfer" | "cash_on_delivery" | "card")[];
                    reservationMinutes?: number;
                    shippingMethods?: {
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
                    }[];
                    /** @example agora */
                    slug?: string;
                    theme?: {
                        [key: string]: string | number | boolean | null;
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
                        shippingMethods: {
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
                        }[];
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
                "application/json": {
                    lines: {
                        /** @example 12.50 */
                        quantity: string;
                        /** @example var_01jd7n3xq8e5fv0k2m4p6r8t9w */
                        variantId: string;
                    }[];
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
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
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
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
                "application/json": {
                    billingAddress?: {
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
                    } | null;
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
                    shippingAddress?: {
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
                    } | null;
                    shippingMethod?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @example EUR */
                        currency: string;
                        /** @enum {string} */
                        fulfilmentState: "none" | "partial" | "fulfilled" | "partially_returned" | "returned";
                        /** @example ord_01jd7n3xq8e5fv0k2m4p6r8t9w */
                        id: string;
                        invoiceNumber: string | null;
                        isInvoiced: boolean;
                        lines: {
                            description: string;
                            kind: string;
                            quantity: string;
                            sku: string | null;
                            totalMinor: string;
                            unitPrice: string;
                        }[];
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
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    put_storefronts_slug_carts_id_lines: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that you have read; the change is refused with 412 when the record has changed since. */
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
                "application/json": {
                    lines: {
                        /** @example 12.50 */
                        quantity: string;
                        /** @example var_01jd7n3xq8e5fv0k2m4p6r8t9w */
                        variantId: string;
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
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
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
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @example EUR */
                        currency: string;
                        /** @enum {string} */
                        fulfilmentState: "none" | "partial" | "fulfilled" | "partially_returned" | "returned";
                        /** @example ord_01jd7n3xq8e5fv0k2m4p6r8t9w */
                        id: string;
                        invoiceNumber: string | null;
                        isInvoiced: boolean;
                        lines: {
                            description: string;
                            kind: string;
                            quantity: string;
                            sku: string | null;
                            totalMinor: string;
                            unitPrice: string;
                        }[];
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
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
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
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
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
                        }[];
                        nextCursor: string | null;
                    };
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
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
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
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        description: string | null;
                        isOpen: boolean;
                        name: string;
                        pages: {
                            slug: string;
                            title: string;
                        }[];
                        paymentMethods: ("invoice" | "bank_transfer" | "cash_on_delivery" | "card")[];
                        shippingMethods: {
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
                        }[];
                        slug: string;
                        theme: {
                            [key: string]: unknown;
                        };
                    };
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
                        data: {
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
                        }[];
                        nextCursor: string | null;
                    };
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
                "application/json": {
                    address?: string | null;
                    contactName?: string | null;
                    email?: string | null;
                    externalId?: string | null;
                    name: string;
                    phone?: string | null;
                    website?: string | null;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
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
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
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
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    patch_suppliers_id: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that you have read; the change is refused with 412 when the record has changed since. */
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
                "application/json": {
                    address?: string | null;
                    contactName?: string | null;
                    email?: string | null;
                    name?: string;
                    phone?: string | null;
                    website?: string | null;
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
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
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
                        }[];
                    };
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
                "application/json": {
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
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
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
                /** @description The ETag that you have read; the change is refused with 412 when the record has changed since. */
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
                "application/json": {
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
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
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
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    patch_tenant: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that you have read; the change is refused with 412 when the record has changed since. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @example el-GR */
                    locale?: string;
                    name?: string;
                    pricesIncludeTax?: boolean;
                    timeZone?: string;
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
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
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
                        requester: {
                            email: string | null;
                            name: string | null;
                        };
                        resolvedAt: string | null;
                        sla: {
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
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_tickets: {
        parameters: {
            query?: {
                assetId?: string;
                assigneeId?: "none" | string;
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
                /** @example usr_01jd7n3xq8e5fv0k2m4p6r8t9w */
                watcherId?: string;
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
                        data: {
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
                            requester: {
                                email: string | null;
                                name: string | null;
                            };
                            resolvedAt: string | null;
                            sla: {
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
                        }[];
                        nextCursor: string | null;
                    };
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
                "application/json": {
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
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
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
                        requester: {
                            email: string | null;
                            name: string | null;
                        };
                        resolvedAt: string | null;
                        sla: {
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
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
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
                        requester: {
                            email: string | null;
                            name: string | null;
                        };
                        resolvedAt: string | null;
                        sla: {
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
                /** @description The ETag that you have read; the change is refused with 412 when the record has changed since. */
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
                "application/json": {
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
                        requester: {
                            email: string | null;
                            name: string | null;
                        };
                        resolvedAt: string | null;
                        sla: {
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
                "application/json": {
                    /** @enum {string} */
                    action: "open" | "wait" | "schedule" | "resolve" | "close" | "reopen";
                    /**
                     * Format: date-time
                     * @example 2026-11-21T09:30:00.000Z
                     */
                    dueAt?: string;
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
                        requester: {
                            email: string | null;
                            name: string | null;
                        };
                        resolvedAt: string | null;
                        sla: {
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
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
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
                        }[];
                    };
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
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
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
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        text: string;
                    };
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
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
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
                        }[];
                    };
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
                "application/json": {
                    /** @enum {string} */
                    kind: "related" | "blocked_by" | "duplicate_of" | "part_of" | "follows";
                    /** @example tkt_01jd7n3xq8e5fv0k2m4p6r8t9w */
                    ticketId: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
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
                        }[];
                    };
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
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
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
                        }[];
                    };
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
                "application/json": {
                    ticketIds: string[];
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        merge: {
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
                        ticket: {
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
                            requester: {
                                email: string | null;
                                name: string | null;
                            };
                            resolvedAt: string | null;
                            sla: {
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
                    };
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
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            attachments: {
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
                            }[];
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
                            via: "app" | "email" | "portal" | "system";
                        }[];
                        nextCursor: string | null;
                    };
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
                "application/json": {
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
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        reply: {
                            attachments: {
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
                            }[];
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
                            via: "app" | "email" | "portal" | "system";
                        };
                        ticket: {
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
                            requester: {
                                email: string | null;
                                name: string | null;
                            };
                            resolvedAt: string | null;
                            sla: {
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
                    };
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
                "application/json": {
                    replyIds: string[];
                    subject: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
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
                        requester: {
                            email: string | null;
                            name: string | null;
                        };
                        resolvedAt: string | null;
                        sla: {
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
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
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
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
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
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    patch_variants_id: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that you have read; the change is refused with 412 when the record has changed since. */
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
                "application/json": {
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
                };
            };
            default: components["responses"]["Problem"];
        };
    };
}
