/**
 * Journeys of people through the pages, in a real Chromium, at the widths and in the colours that they have.
 *
 * <p>Says that a page can be used by everybody: axe finds nothing serious, and nothing is reported to the console. What
 * the doors refuse is the system package's.
 */
package org.sallyport.browser;
