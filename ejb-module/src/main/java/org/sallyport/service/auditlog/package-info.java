/**
 * Reading the audit log: an administrator all of the own environment's, everybody what happened to the own account.
 *
 * <p>Decides who reads what, and in which order. Never writes an entry about others, nor explains a decision otherwise
 * than by what it left. Stands apart from {@code audit}, which everything that is audited needs.
 */
@NullMarked
package org.sallyport.service.auditlog;

import org.jspecify.annotations.NullMarked;
