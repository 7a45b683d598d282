using System.Collections.Immutable;
using Keyturn.Aws.Sandbox.Scenarios.Failing.Content;
using Keyturn.Aws.Sandbox.Scenarios.Failing.Function;
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
        new SqlServerFunctionPolicyMissing(), new OracleFunctionOfOtherAccount(), new MySqlFunctionPinned(), new PostgreSqlFunctionRenamed(), new OracleOperatorLacksInvoke(),
        new PostgreSqlPreviousIncomplete(), new SqlServerNeverConfigured(), new MySqlOnReplica(), new MySqlManagedImpaired(), new PostgreSqlDaysAndExpression(),
        new OracleCronWithMinutes(), new MySqlMovedByPut(), new SqlServerOverdue(), new SqlServerCancelled(), new PostgreSqlPutAfterSet(), new SqlServerPutAfterCreate(),
        new OracleThrottled(),
        new MySqlEnvironmentKeyDisabled(), new MySqlInterfaceLimit(), new OracleEnvironmentKeyDenied(), new PostgreSqlSubnetFull(), new SqlServerSubnetGone(),
        new PostgreSqlConcurrencyZero(), new MySqlConcurrencyOne(), new SqlServerFunctionInactive(), new MySqlDriverMissing(), new PostgreSqlNativeModule(),
        new OracleThreeSeconds(), new SqlServerSlowLogins(), new OracleMemory(), new SqlServerEndpointVariable(), new OracleLogDenied(), new OracleMySqlFunction(),
        new PostgreSqlImageDenied(),
        new OracleEndpointGroup(), new SqlServerHttpsEgress(), new OracleAnswersDenied(), new MySqlAclPort(), new PostgreSqlPortClosed(), new MySqlOutsideVpc(),
        new PostgreSqlPublicSubnet(), new SqlServerStaleGroup(), new OracleWebServersOnly(), new MySqlDatabaseRestarting(), new SqlServerDatabaseStopped(),
        new PostgreSqlHostRenamed(), new OracleNativeEncryption(),
        new PostgreSqlPutDenied(), new MySqlSuperuserDenied(), new SqlServerInterfaceDenied(),
        new OracleChangedByHand(), new OracleOldPasswordWanted(),
        new MySqlRestartAfterSet(), new SqlServerFinishDenied(),
    ];
}
