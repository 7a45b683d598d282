using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Keyturn.Storage.Migrations.PostgreSql
{
    /// <inheritdoc />
    public partial class Incidents : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "incident_entries",
                columns: table => new
                {
                    incident_id = table.Column<string>(type: "text", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    at = table.Column<long>(type: "bigint", nullable: false),
                    operator_id = table.Column<string>(type: "text", nullable: true),
                    operator_name = table.Column<string>(type: "text", nullable: true),
                    content = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_incident_entries", x => new { x.incident_id, x.number });
                });

            migrationBuilder.CreateTable(
                name: "incidents",
                columns: table => new
                {
                    id = table.Column<string>(type: "text", nullable: false),
                    opened_at = table.Column<long>(type: "bigint", nullable: false),
                    closed_at = table.Column<long>(type: "bigint", nullable: true),
                    purpose = table.Column<string>(type: "text", nullable: false),
                    operator_id = table.Column<string>(type: "text", nullable: false),
                    operator_name = table.Column<string>(type: "text", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: false),
                    secrets = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_incidents", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_incidents_closed_at",
                table: "incidents",
                column: "closed_at");

            migrationBuilder.CreateIndex(
                name: "IX_incidents_opened_at",
                table: "incidents",
                column: "opened_at");

            migrationBuilder.Sql(
                """
                CREATE FUNCTION incident_entries_refuse() RETURNS trigger LANGUAGE plpgsql AS
                $$ BEGIN RAISE EXCEPTION 'entries of incidents are append-only'; END $$;
                CREATE TRIGGER incident_entries_refuse_change BEFORE UPDATE OR DELETE ON incident_entries
                FOR EACH ROW EXECUTE FUNCTION incident_entries_refuse();
                CREATE TRIGGER incident_entries_refuse_truncate BEFORE TRUNCATE ON incident_entries
                FOR EACH STATEMENT EXECUTE FUNCTION incident_entries_refuse();
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "incident_entries");

            migrationBuilder.DropTable(
                name: "incidents");

            migrationBuilder.Sql("DROP FUNCTION incident_entries_refuse();");
        }
    }
}
