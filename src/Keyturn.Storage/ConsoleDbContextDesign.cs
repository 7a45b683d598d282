using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Keyturn.Storage;

/// <summary>For <c>dotnet ef</c> alone; it reads the model and never connects.</summary>
internal sealed class SqliteConsoleDbContextDesign : IDesignTimeDbContextFactory<SqliteConsoleDbContext>
{
    public SqliteConsoleDbContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqliteConsoleDbContext>().UseSqlite("Data Source=design.db").Options);
}

/// <inheritdoc cref="SqliteConsoleDbContextDesign"/>
internal sealed class PostgreSqlConsoleDbContextDesign : IDesignTimeDbContextFactory<PostgreSqlConsoleDbContext>
{
    public PostgreSqlConsoleDbContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<PostgreSqlConsoleDbContext>().UseNpgsql("Host=design").Options);
}
