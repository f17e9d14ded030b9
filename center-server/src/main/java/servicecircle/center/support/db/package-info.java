/**
 * PostgreSQL: starting the embedded one durably, migrating it, checking that it is safe, and running transactions.
 * Used by every {@code *Store}. An acknowledged commit must survive, so the start-up check refuses a careless server.
 */
@NullMarked
package servicecircle.center.support.db;

import org.jspecify.annotations.NullMarked;
