using System.Collections.Immutable;
using Keyturn.Aws.Sandbox.Scenarios.Failing.Content;
using Keyturn.Aws.Sandbox.Scenarios.Failing.Function;
using Keyturn.Aws.Sandbox.Scenarios.Failing.Labels;
using Keyturn.Aws.Sandbox.Scenarios.Failing.Network;
using Keyturn.Aws.Sandbox.Scenarios.Failing.Reading;
using Keyturn.Aws.Sandbox.Scenarios.Failing.Role;
using Keyturn.Aws.Sandbox.Scenarios.Failing.Start;

namespace Keyturn.Aws.Sandbox.Scenarios.Failing;

/// <summary>All failing worlds, by the parts of the catalogue of causes.</summary>
public static class FailingWorlds
{
    /// <summary>The worlds.</summary>
    public static ImmutableArray<FailingWorld> All { get; } =
    [
        new PostgreSqlSecretPolicyDenies(), new OracleOutsideBoundary(), new MySqlKeyPendingDeletion(), new SqlServerKeyDisabled(), new OraclePrivateDnsOff(),
        new PostgreSqlEndpointPolicy(), new MySqlEndpointOfOtherRegion(), new SqlServerEndpointNameGone(), new OracleMarkedForDeletion(), new MySqlCallsThrottled(),
        new PostgreSqlProxyIntercepts(),
        new SqlServerFunctionPolicyMissing(), new OracleFunctionOfOtherAccount(), new MySqlFunctionPinned(), new PostgreSqlFunctionRenamed(), new OracleOperatorLacksInvoke(),
        new PostgreSqlPreviousIncomplete(), new SqlServerNeverConfigured(), new MySqlOnReplica(), new MySqlManagedImpaired(), new PostgreSqlDaysAndExpression(),
        new OracleCronWithMinutes(), new MySqlMovedByPut(), new SqlServerOverdue(), new SqlServerCancelled(), new PostgreSqlPutAfterSet(), new SqlServerPutAfterCreate(),
        new OracleThrottled(),
        new MySqlEnvironmentKeyDisabled(), new MySqlInterfaceLimit(), new OracleEnvironmentKeyDenied(), new PostgreSqlSubnetFull(), new SqlServerSubnetGone(),
        new PostgreSqlConcurrencyZero(), new MySqlConcurrencyOne(), new SqlServerFunctionInactive(), new MySqlDriverMissing(), new PostgreSqlNativeModule(),
        new OracleThreeSeconds(), new SqlServerSlowLogins(), new OracleMemory(), new SqlServerEndpointVariable(), new OracleLogDenied(), new OracleMySqlFunction(),
        new PostgreSqlImageDenied(),
        new OracleEndpointGroup(), new SqlServerHttpsEgress(), new OracleAnswersDenied(), new PostgreSqlRdsUnreached(), new MySqlAclPort(), new PostgreSqlPortClosed(),
        new MySqlOutsideVpc(), new PostgreSqlPublicSubnet(), new SqlServerStaleGroup(), new OracleWebServersOnly(), new MySqlDatabaseRestarting(),
        new SqlServerDatabaseStopped(), new PostgreSqlHostRenamed(), new OracleNativeEncryption(),
        new MySqlOtherFunctionNamed(), new OracleDescribeDenied(), new PostgreSqlPutDenied(), new SqlServerRandomPasswordDenied(), new MySqlKeyPolicy(),
        new OracleDataKeyDenied(), new MySqlSuperuserDenied(), new OracleSuperuserKeyDenied(), new SqlServerInterfaceDenied(), new MySqlInstancesDenied(),
        new OracleKeyOfOtherAccount(), new PostgreSqlOldKeyGoes(), new MySqlTrustMissing(),
        new MySqlEngineMissing(), new OracleServiceMissing(), new SqlServerNotJson(), new PostgreSqlMasterMissing(), new MySqlSuperuserHost(), new MySqlCurrentChangedByHand(),
        new OracleChangedByHand(), new PostgreSqlChangedByHand(), new SqlServerChangedByHand(), new MySqlSuperuserTooWeak(), new OracleSuperuserTooWeak(),
        new PostgreSqlSuperuserTooWeak(), new SqlServerSuperuserTooWeak(), new MySqlPasswordPolicy(), new OracleOldPasswordWanted(), new OraclePasswordTooSimple(),
        new PostgreSqlPasswordPolicy(), new SqlServerPasswordPolicy(), new PostgreSqlCharacterInUrl(), new SqlServerExclusionsIgnored(), new MySqlNameTooLong(),
        new OracleNameTooLong(), new PostgreSqlGrantToOneUser(), new OracleUserPinned(), new PostgreSqlScram(), new MySqlTlsEnforced(), new PostgreSqlTlsEnforced(),
        new MySqlAuthorityUnknown(), new MySqlAccountLocked(), new OracleLockedByRetries(), new SqlServerAccountLocked(), new MySqlReplicaHost(), new PostgreSqlReplicaHost(),
        new OracleTwoSecrets(), new MySqlSuperuserRotates(), new PostgreSqlConnectionsFull(),
        new OracleCreateDoesNothing(), new MySqlSetNotImplemented(), new MySqlRestartAfterSet(), new PostgreSqlSetTimedOut(), new OracleTestEvent(),
        new SqlServerPendingTaken(), new PostgreSqlPendingNotReadable(), new OracleStoppedAfterSet(), new PostgreSqlAlternatingFinishDenied(), new SqlServerFinishDenied(),
        new MySqlLeakedOnce(), new OracleRollover(), new SqlServerConsumersCache(), new MySqlVersionTrimmed(), new OracleDetachedTooEarly(), new PostgreSqlReplicaFailed(),
    ];

    /// <summary>Rows of the catalogue of causes that no world plays, and why.</summary>
    public static ImmutableSortedDictionary<string, string> Without { get; } = ImmutableSortedDictionary.CreateRange(StringComparer.Ordinal,
    [
        Row("R1", "The rotation function's own case of it is K1."),
        Row("R4", "The rotation function's own case of it is K3."),
        Row("R6", "A rotation function reads in its own account, so the service's own key never stands in its way."),
        Row("R7", "A rotation function reads in its own account."),
        Row("R8", "The rotation function meets it as K9, when it reads AWSPREVIOUS."),
        Row("R9", "The rotation function's own case of it is N1."),
        Row("R11", "Within one VPC an endpoint in another zone is reached all the same; which zones fail is nothing that the sandbox plays."),
        Row("R14", "The service hands the function the full ARN, so it never asks for a name that is not there."),
        Row("R16", "A secret without a value is refused by RotateSecret before anything begins, and has no history that a world could have."),
        Row("R18", "ECS injects the value; no rotation fails of it."),
        Row("R19", "It passes within seconds of making a role; nothing is left to diagnose."),
        Row("R20", "The consumer's side of F9."),
        Row("R21", "RDS Proxy is a consumer; no rotation fails of it."),
        Row("L6", "A runtime out of service goes on running; what is refused is a deployment, which is not a rotation."),
        Row("L13", "It is a stack that CloudFormation refuses; no rotation begins."),
        Row("N11", "The sandbox resolves names of databases only within their own VPC."),
        Row("N12", "The sandbox's functions and databases speak IPv4."),
        Row("K7", "It needs a function in another account than the secret's; worlds have one account."),
    ]);

    private static KeyValuePair<string, string> Row(string row, string reason) => KeyValuePair.Create(row, reason);
}
