/** Tests of the product's LDAP client, by itself and so in no server, against real directories. */
package org.sallyport.service.ldap;
