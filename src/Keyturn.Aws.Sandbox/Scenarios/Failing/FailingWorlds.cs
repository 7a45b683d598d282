using System.Collections.Immutable;
using Keyturn.Aws.Sandbox.Scenarios.Failing.Content;
using Keyturn.Aws.Sandbox.Scenarios.Failing.Labels;
using Keyturn.Aws.Sandbox.Scenarios.Failing.Network;
using Keyturn.Aws.Sandbox.Scenarios.Failing.Role;
using Keyturn.Aws.Sandbox.Scenarios.Failing.Start;

namespace Keyturn.Aws.Sandbox.Scenarios.Failing;

/// <summary>All failing worlds, by the parts of the catalogue of causes.</summary>
public static class FailingWorlds
{
    /// <summary>The worlds.</summary>
    public static ImmutableArray<FailingWorld> All { get; } =
    [
        new SqlServerFunctionPolicyMissing(),
        new PostgreSqlPortClosed(),
        new PostgreSqlPutDenied(), new MySqlSuperuserDenied(),
        new OracleChangedByHand(), new OracleOldPasswordWanted(),
        new MySqlRestartAfterSet(), new SqlServerFinishDenied(),
    ];
}
