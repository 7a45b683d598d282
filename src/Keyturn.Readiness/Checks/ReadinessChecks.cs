using System.Collections.Immutable;
using Keyturn.Readiness.Checks.Checklist;
using Keyturn.Readiness.Checks.Consumers;
using Keyturn.Readiness.Checks.Databases;
using Keyturn.Readiness.Checks.Endpoints;
using Keyturn.Readiness.Checks.FunctionNetworks;
using Keyturn.Readiness.Checks.Functions;
using Keyturn.Readiness.Checks.Keys;
using Keyturn.Readiness.Checks.Role;
using Keyturn.Readiness.Checks.Schedule;
using Keyturn.Readiness.Checks.Secrets;

namespace Keyturn.Readiness.Checks;

/// <summary>Every check, in the order in which they are shown: the user's four first.</summary>
public static class ReadinessChecks
{
    /// <summary>The catalogue.</summary>
    public static ImmutableArray<ReadinessCheck> All { get; } =
    [
        new SecretAccessOfServersCheck(),
        new SecretAccessOfLambdaCheck(),
        new KeyAccessOfServersCheck(),
        new KeyAccessOfLambdaCheck(),
        new EndpointAccessOfServersCheck(),
        new EndpointAccessOfLambdaCheck(),
        new DatabaseAccessOfServersCheck(),
        new DatabaseAccessOfLambdaCheck(),
        new ScheduledDeletionCheck(),
        new ReplicaCheck(),
        new ManagedSecretCheck(),
        new CurrentVersionCheck(),
        new StrayPendingCheck(),
        new PasswordAgeCheck(),
        new UnusedSecretCheck(),
        new OldKeyVersionsCheck(),
        new SharedDefaultKeyCheck(),
        new OpenPolicyCheck(),
        new ReplicationCheck(),
        new RotationSetUpCheck(),
        new RotationOnCheck(),
        new OverdueCheck(),
        new IntervalCheck(),
        new LastRotationCheck(),
        new LastTestCheck(),
        new AbandonedRotationCheck(),
        new RepeatedFailuresCheck(),
        new CrowdedScheduleCheck(),
        new WindowSoonCheck(),
        new SuperuserWindowCheck(),
        new SharedUserCheck(),
        new FunctionExistsCheck(),
        new InvocableCheck(),
        new SourceAccountCheck(),
        new SourceArnCheck(),
        new QualifierCheck(),
        new FunctionStateCheck(),
        new LastUpdateCheck(),
        new RuntimeCheck(),
        new TimeoutCheck(),
        new MemoryCheck(),
        new EndpointVariableCheck(),
        new EnvironmentKeyCheck(),
        new ConcurrencyCheck(),
        new PackageAgeCheck(),
        new RoleExistsCheck(),
        new TrustCheck(),
        new SecretActionsCheck(),
        new RandomPasswordCheck(),
        new RotationKeyCheck(),
        new SuperuserAccessCheck(),
        new NetworkInterfaceCheck(),
        new DescribeDatabasesCheck(),
        new LogsCheck(),
        new KeyStateCheck(),
        new KeyDeletionCheck(),
        new KeyKindCheck(),
        new CustomerKeyCheck(),
        new DelegationCheck(),
        new VersionKeysCheck(),
        new EndpointStateCheck(),
        new PrivateDnsCheck(),
        new EndpointZonesCheck(),
        new EndpointPolicyCheck(),
        new VpcDnsCheck(),
        new EndpointBypassedCheck(),
        new StaleRulesCheck(),
        new ClientPortsCheck(),
        new FunctionVpcCheck(),
        new PlacesExistCheck(),
        new FunctionZonesCheck(),
        new PublicSubnetCheck(),
        new DatabaseKnownCheck(),
        new DatabaseStatusCheck(),
        new FailoverCheck(),
        new WideOpenCheck(),
        new PublicDatabaseCheck(),
        new StorageEncryptedCheck(),
        new StorageKeyCheck(),
        new WriterCheck(),
        new CertificateCheck(),
        new DeclaredFoundCheck(),
        new ConsumerRoleCheck(),
        new RecreatedSecretCheck(),
    ];

    /// <summary>The check with an id; <see langword="null"/> when there is none.</summary>
    public static ReadinessCheck? Find(string id) => All.FirstOrDefault(check => check.Id == id);

    /// <summary>What every check says, in the order of the catalogue.</summary>
    public static ImmutableArray<CheckResult> Run(CheckContext context) => [.. All.Select(check => check.Ask(context))];
}
