using Keyturn.Aws.Sandbox.Protocols;

namespace Keyturn.Aws.Sandbox.Organizations;

/// <summary>The operations of Organizations that the sandbox answers: where an account stands and which policies limit it, and what changes them.</summary>
public static class OrganizationsService
{
    /// <summary>The service's table.</summary>
    public static WireService Create() => new("organizations", WireProtocol.AwsJson11, "AWSOrganizationsV20161128",
    [
        new AttachPolicyOperation(),
        new CreatePolicyOperation(),
        new DescribeOrganizationOperation(),
        new DescribePolicyOperation(),
        new ListParentsOperation(),
        new ListPoliciesForTargetOperation(),
        new ListRootsOperation(),
        new UpdatePolicyOperation(),
    ]);
}
