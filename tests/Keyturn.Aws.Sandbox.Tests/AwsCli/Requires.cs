namespace Keyturn.Aws.Sandbox.Tests;

/// <summary>What a test needs of the machine. Absent: a visible skip locally, a failure under <c>CI=true</c>.</summary>
internal static class Requires
{
    private const string Variable = "KEYTURN_TEST_POSTGRES";

    /// <summary>Connection string of a superuser on a PostgreSQL made for tests.</summary>
    public static string PostgreSql() =>
        Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } text ? text : Missing($"{Variable} names no PostgreSQL superuser database");

    /// <summary>A program at this path.</summary>
    public static string Program(string path) => File.Exists(path) ? path : Missing($"{path} is not installed");

    private static string Missing(string what)
    {
        if (Environment.GetEnvironmentVariable("CI") == "true")
            Assert.Fail(what);
        Assert.Skip(what);
        return "";
    }
}
