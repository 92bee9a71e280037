/**
 * Tests of what the product's container makes of the product, some of them inside it (ADR 0011). What a client sees is
 * the system tests' matter.
 */
package org.sallyport.container;
