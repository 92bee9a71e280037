/** Breaks rules on purpose, so that each of them is seen to fail. */
package org.sallyport.architecture.broken.service.one;
