using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Keyturn.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class RotationHistory : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "attempt_logs",
                columns: table => new
                {
                    partition = table.Column<string>(type: "TEXT", nullable: false),
                    account_id = table.Column<string>(type: "TEXT", nullable: false),
                    region = table.Column<string>(type: "TEXT", nullable: false),
                    secret_arn = table.Column<string>(type: "TEXT", nullable: false),
                    attempt_id = table.Column<string>(type: "TEXT", nullable: false),
                    is_test = table.Column<bool>(type: "INTEGER", nullable: false),
                    read_at = table.Column<long>(type: "INTEGER", nullable: false),
                    started = table.Column<long>(type: "INTEGER", nullable: true),
                    ended = table.Column<long>(type: "INTEGER", nullable: true),
                    outcome = table.Column<string>(type: "TEXT", nullable: true),
                    lines = table.Column<int>(type: "INTEGER", nullable: false),
                    steps = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_attempt_logs", x => new { x.partition, x.account_id, x.region, x.secret_arn, x.attempt_id, x.is_test });
                });

            migrationBuilder.CreateTable(
                name: "secret_calls",
                columns: table => new
                {
                    partition = table.Column<string>(type: "TEXT", nullable: false),
                    account_id = table.Column<string>(type: "TEXT", nullable: false),
                    region = table.Column<string>(type: "TEXT", nullable: false),
                    event_id = table.Column<string>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    secret_arn = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    actor = table.Column<string>(type: "TEXT", nullable: true),
                    source_identity = table.Column<string>(type: "TEXT", nullable: true),
                    version_id = table.Column<string>(type: "TEXT", nullable: true),
                    moved_to = table.Column<string>(type: "TEXT", nullable: true),
                    removed_from = table.Column<string>(type: "TEXT", nullable: true),
                    stage = table.Column<string>(type: "TEXT", nullable: true),
                    error_code = table.Column<string>(type: "TEXT", nullable: true),
                    error_message = table.Column<string>(type: "TEXT", nullable: true),
                    rotate_immediately = table.Column<bool>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_secret_calls", x => new { x.partition, x.account_id, x.region, x.event_id });
                });

            migrationBuilder.CreateTable(
                name: "trail_spans",
                columns: table => new
                {
                    partition = table.Column<string>(type: "TEXT", nullable: false),
                    account_id = table.Column<string>(type: "TEXT", nullable: false),
                    region = table.Column<string>(type: "TEXT", nullable: false),
                    event_name = table.Column<string>(type: "TEXT", nullable: false),
                    spans = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_trail_spans", x => new { x.partition, x.account_id, x.region, x.event_name });
                });

            migrationBuilder.CreateIndex(
                name: "IX_rotation_events_at",
                table: "rotation_events",
                column: "at");

            migrationBuilder.CreateIndex(
                name: "IX_rotation_events_secret_arn_at",
                table: "rotation_events",
                columns: new[] { "secret_arn", "at" });

            migrationBuilder.CreateIndex(
                name: "IX_attempt_logs_read_at",
                table: "attempt_logs",
                column: "read_at");

            migrationBuilder.CreateIndex(
                name: "IX_secret_calls_at",
                table: "secret_calls",
                column: "at");

            migrationBuilder.CreateIndex(
                name: "IX_secret_calls_secret_arn_at",
                table: "secret_calls",
                columns: new[] { "secret_arn", "at" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "attempt_logs");

            migrationBuilder.DropTable(
                name: "secret_calls");

            migrationBuilder.DropTable(
                name: "trail_spans");

            migrationBuilder.DropIndex(
                name: "IX_rotation_events_at",
                table: "rotation_events");

            migrationBuilder.DropIndex(
                name: "IX_rotation_events_secret_arn_at",
                table: "rotation_events");
        }
    }
}
