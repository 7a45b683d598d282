namespace Keyturn.Readiness.Policy.Fixes;

/// <summary>What a change does. The names are stable: they are kept, translated and linked to.</summary>
public enum FixCode
{
    /// <summary>A statement that allows, in an inline policy of the role or user.</summary>
    AllowInIdentityPolicy,

    /// <summary>A statement that allows, in the permissions boundary, for this role only.</summary>
    AllowInBoundary,

    /// <summary>A statement that allows, in the policy that is passed when the session is made.</summary>
    AllowInSessionPolicy,

    /// <summary>A statement that allows, in a service control policy, for this role only.</summary>
    AllowInServiceControlPolicy,

    /// <summary>A statement that allows, in the policy of the VPC endpoint, for this role only.</summary>
    AllowInEndpointPolicy,

    /// <summary>A statement for the role in the policy of the secret.</summary>
    AllowInSecretPolicy,

    /// <summary>A statement for the service in the policy of the function.</summary>
    AllowInFunctionPolicy,

    /// <summary>A statement for the role in the key policy.</summary>
    AllowInKeyPolicy,

    /// <summary>An exception for this role and request in a Deny statement.</summary>
    ExceptFromDeny,

    /// <summary>The caller sends its requests through a certain VPC endpoint.</summary>
    ComeThroughEndpoint,

    /// <summary>The caller sends its requests from a certain range of public addresses.</summary>
    ComeFromAddress,

    /// <summary>The caller names a version stage or version in its request.</summary>
    NameTheVersion,
}
