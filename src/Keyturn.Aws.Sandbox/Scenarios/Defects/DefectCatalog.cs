using System.Collections.Immutable;
using Keyturn.Aws.Sandbox.Scenarios.Defects.Database;
using Keyturn.Aws.Sandbox.Scenarios.Defects.Endpoint;
using Keyturn.Aws.Sandbox.Scenarios.Defects.Key;
using Keyturn.Aws.Sandbox.Scenarios.Defects.Secret;

namespace Keyturn.Aws.Sandbox.Scenarios.Defects;

/// <summary>All defects, by the lines of the checklist.</summary>
public static class DefectCatalog
{
    /// <summary>Every line for every kind of consumer at least once.</summary>
    public static ImmutableArray<Defect> All { get; } =
    [
        new SecretArnLacksSuffix(), new SecretOfAnotherFunction(), new SecretOutsideBoundary(), new SecretDeniesService(), new SecretOfTaskRoleOnly(), new SecretEndpointPolicy(),
        new KeyRoleLacksDecrypt(), new KeyPolicyWithoutDelegation(), new KeyThroughAnotherRegion(), new KeyDeniesService(), new KeyDisabled(), new KeyPendingDeletion(),
        new EndpointAdmitsOldSubnet(), new EndpointGroupLacksRotation(), new EndpointRotationEgress(), new EndpointServiceEgress(), new EndpointAnswersDenied(), new EndpointPrivateDnsOff(), new ZoneNamesOldEndpoint(),
        new EndpointGone(), new RouteToNatMissing(),
        new DatabaseGroupLacksServers(), new DatabaseAdmitsOtherPort(), new DatabaseFunctionEgress(), new DatabaseAnswersDenied(),
    ];
}
