using Keyturn.Operations.Secrets;
using Keyturn.Testing;

namespace Keyturn.Operations.Tests.Secrets;

public sealed class EngineGuessTests
{
    [Theory]
    [InlineData("sqlserver", "sqlserver")]
    [InlineData("sql-server", "sqlserver")]
    [InlineData("mssql", "sqlserver")]
    [InlineData("aurora-PostgreSQL", "postgres")]
    [InlineData("pgsql", "postgres")]
    [InlineData("MariaDB", "mariadb")]
    [InlineData("mysql", "mysql")]
    [InlineData("oracle-ee", "oracle")]
    [InlineData("redshift", "redshift")]
    [InlineData("documentdb", "mongodb")]
    [InlineData("docdb", "mongodb")]
    [InlineData("mongo", "mongodb")]
    [InlineData("db2-se", "db2")]
    [InlineData("elasticache", "redis")]
    [InlineData("redis", "redis")]
    [InlineData("valkey", "redis")]
    [InlineData("influx", "influxdb")]
    [InlineData("sqlite", null)]
    public void Of_Word_IsItsEngineWhereverItStands(string word, string? engine)
    {
        EngineGuess.Of(A.Secret("x", function: null, tags: [("engine", word)])).ShouldBe(engine);
        EngineGuess.Of(A.Secret("x", function: $"rotate-{word}-single")).ShouldBe(engine);
        EngineGuess.Of(A.Secret($"prod/{word}/app", function: null)).ShouldBe(engine);
        EngineGuess.Of(A.Secret("x", function: null, description: $"The {word} of the shop")).ShouldBe(engine);
    }

    [Theory]
    [InlineData("engine")]
    [InlineData("DB-Engine")]
    [InlineData("dbengine")]
    [InlineData("Database-Engine")]
    public void Of_Tag_WinsOverAllElse(string tag) =>
        EngineGuess.Of(A.Secret("mysql", function: "rotate-oracle", description: "redis", tags: [(tag, "db2")])).ShouldBe("db2");

    [Fact]
    public void Of_Places_AreAskedInOrder()
    {
        EngineGuess.Of(A.Secret("mysql", function: "rotate-oracle", description: "redis", tags: [("team", "db2")])).ShouldBe("oracle");
        EngineGuess.Of(A.Secret("mysql", function: "rotate", description: "redis")).ShouldBe("mysql");
        EngineGuess.Of(A.Secret("orders", function: "rotate", description: "redis")).ShouldBe("redis");
        EngineGuess.Of(A.Secret("orders", function: "rotate")).ShouldBeNull();
    }
}
