/** What has to be done next though nobody asks for it. */
package grants.application.due;
