using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Keyturn.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Instances : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "instance_messages",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    sent_at = table.Column<long>(type: "INTEGER", nullable: false),
                    sender = table.Column<string>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    subject = table.Column<string>(type: "TEXT", nullable: true),
                    content = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_instance_messages", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "leaders",
                columns: table => new
                {
                    duty = table.Column<string>(type: "TEXT", nullable: false),
                    epoch = table.Column<long>(type: "INTEGER", nullable: false),
                    instance = table.Column<string>(type: "TEXT", nullable: false),
                    since_at = table.Column<long>(type: "INTEGER", nullable: false),
                    seen_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_leaders", x => x.duty);
                });

            migrationBuilder.CreateIndex(
                name: "IX_instance_messages_sent_at",
                table: "instance_messages",
                column: "sent_at");

            migrationBuilder.CreateIndex(
                name: "IX_instance_messages_subject",
                table: "instance_messages",
                column: "subject");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "instance_messages");

            migrationBuilder.DropTable(
                name: "leaders");
        }
    }
}
