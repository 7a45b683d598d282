using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Keyturn.Storage.Migrations.PostgreSql
{
    /// <inheritdoc />
    public partial class AuditSegments : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateIndex(
                name: "IX_audit_entries_action",
                table: "audit_entries",
                column: "action",
                filter: "action = 'CloseSegment'");

            // An entry leaves only behind a checkpoint that closed it.
            migrationBuilder.Sql(
                """
                CREATE FUNCTION audit_entries_refuse_delete() RETURNS trigger LANGUAGE plpgsql AS
                $$ BEGIN
                    IF EXISTS (
                        SELECT 1 FROM audit_entries AS checkpoint
                        WHERE checkpoint.action = 'CloseSegment' AND checkpoint.phase = 'Requested' AND checkpoint.sequence > OLD.sequence
                        AND (checkpoint.details::jsonb ->> 'closedThrough')::bigint >= OLD.sequence)
                    THEN RETURN OLD;
                    END IF;
                    RAISE EXCEPTION 'audit entries are append-only';
                END $$;
                DROP TRIGGER audit_entries_refuse_change ON audit_entries;
                CREATE TRIGGER audit_entries_refuse_change BEFORE UPDATE ON audit_entries
                FOR EACH ROW EXECUTE FUNCTION audit_entries_refuse();
                CREATE TRIGGER audit_entries_refuse_delete BEFORE DELETE ON audit_entries
                FOR EACH ROW EXECUTE FUNCTION audit_entries_refuse_delete();
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_audit_entries_action",
                table: "audit_entries");

            migrationBuilder.Sql(
                """
                DROP TRIGGER audit_entries_refuse_delete ON audit_entries;
                DROP FUNCTION audit_entries_refuse_delete();
                DROP TRIGGER audit_entries_refuse_change ON audit_entries;
                CREATE TRIGGER audit_entries_refuse_change BEFORE UPDATE OR DELETE ON audit_entries
                FOR EACH ROW EXECUTE FUNCTION audit_entries_refuse();
                """);
        }
    }
}
