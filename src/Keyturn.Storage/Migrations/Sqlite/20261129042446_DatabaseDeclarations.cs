using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Keyturn.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class DatabaseDeclarations : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "database_declarations",
                columns: table => new
                {
                    secret_arn = table.Column<string>(type: "TEXT", nullable: false),
                    database = table.Column<string>(type: "TEXT", nullable: false),
                    engine = table.Column<string>(type: "TEXT", nullable: true),
                    operator_id = table.Column<string>(type: "TEXT", nullable: false),
                    operator_name = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    reason = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_database_declarations", x => x.secret_arn);
                });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "database_declarations");
        }
    }
}
