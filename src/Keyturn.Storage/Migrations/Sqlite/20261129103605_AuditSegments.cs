using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Keyturn.Storage.Migrations.Sqlite
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
                DROP TRIGGER audit_entries_refuse_delete;
                """);
            migrationBuilder.Sql(
                """
                CREATE TRIGGER audit_entries_refuse_delete BEFORE DELETE ON audit_entries
                WHEN NOT EXISTS (
                    SELECT 1 FROM audit_entries AS checkpoint
                    WHERE checkpoint.action = 'CloseSegment' AND checkpoint.phase = 'Requested' AND checkpoint.sequence > OLD.sequence
                    AND CAST(json_extract(checkpoint.details, '$.closedThrough') AS INTEGER) >= OLD.sequence)
                BEGIN SELECT RAISE(ABORT, 'audit entries are append-only'); END;
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_audit_entries_action",
                table: "audit_entries");

            migrationBuilder.Sql("DROP TRIGGER audit_entries_refuse_delete;");
            migrationBuilder.Sql(
                """
                CREATE TRIGGER audit_entries_refuse_delete BEFORE DELETE ON audit_entries
                BEGIN SELECT RAISE(ABORT, 'audit entries are append-only'); END;
                """);
        }
    }
}
