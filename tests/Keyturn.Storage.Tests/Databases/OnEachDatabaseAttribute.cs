using System.Reflection;
using Xunit.Sdk;
using Xunit.v3;

namespace Keyturn.Storage.Tests.Databases;

/// <summary>Runs a theory once per database, before its other arguments. Without a PostgreSQL that half is a visible skip,
/// and under <c>CI=true</c> it is not skipped and fails.</summary>
public sealed class OnEachDatabaseAttribute : DataAttribute
{
    public const string PostgreSqlVariable = "KEYTURN_TEST_POSTGRES";

    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(MethodInfo testMethod, DisposalTracker disposalTracker)
    {
        var postgreSql = new TheoryDataRow<StorageProvider>(StorageProvider.PostgreSql) { Skip = SkipReason(Environment.GetEnvironmentVariable) };
        return ValueTask.FromResult<IReadOnlyCollection<ITheoryDataRow>>([new TheoryDataRow<StorageProvider>(StorageProvider.Sqlite), postgreSql]);
    }

    public override bool SupportsDiscoveryEnumeration() => true;

    internal static string? SkipReason(Func<string, string?> variable) =>
        variable(PostgreSqlVariable) is null && variable("CI") != "true" ? $"{PostgreSqlVariable} is not set: no PostgreSQL to test on." : null;
}
