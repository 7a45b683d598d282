using System.Reflection;
using Xunit.Sdk;
using Xunit.v3;

namespace Keyturn.Storage.Tests.Databases;

/// <summary>Runs a theory on PostgreSQL alone: what only several instances need. Skipped and failing as <see cref="OnEachDatabaseAttribute"/> does.</summary>
public sealed class OnPostgreSqlAttribute : DataAttribute
{
    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(MethodInfo testMethod, DisposalTracker disposalTracker) =>
        ValueTask.FromResult<IReadOnlyCollection<ITheoryDataRow>>(
            [new TheoryDataRow<StorageProvider>(StorageProvider.PostgreSql) { Skip = OnEachDatabaseAttribute.SkipReason(Environment.GetEnvironmentVariable) }]);

    public override bool SupportsDiscoveryEnumeration() => true;
}
