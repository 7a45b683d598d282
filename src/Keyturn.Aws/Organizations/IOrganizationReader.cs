using System.Collections.Immutable;
using Keyturn.Operations;
using Keyturn.Readiness.Estate;

namespace Keyturn.Aws.Organizations;

/// <summary>The collector's calls to AWS Organizations.</summary>
internal interface IOrganizationReader
{
    /// <summary>DescribeOrganization: id of the management account.</summary>
    Task<OperationResult<string>> ManagementAccountAsync(EstateScope scope, CancellationToken cancellationToken);

    /// <summary>ListParents: id of the organizational unit or root above.</summary>
    Task<OperationResult<string>> ParentAsync(EstateScope scope, string childId, CancellationToken cancellationToken);

    /// <summary>ListPoliciesForTarget: ids of the policies attached to a root, organizational unit or account itself.</summary>
    Task<OperationResult<ImmutableArray<string>>> PolicyIdsAsync(EstateScope scope, string targetId, ControlPolicyKind kind, CancellationToken cancellationToken);

    /// <summary>DescribePolicy.</summary>
    Task<OperationResult<ControlPolicy>> PolicyAsync(EstateScope scope, string policyId, CancellationToken cancellationToken);
}

/// <summary>The policies of an organization that decide about requests.</summary>
internal enum ControlPolicyKind
{
    /// <summary>SERVICE_CONTROL_POLICY.</summary>
    Service,

    /// <summary>RESOURCE_CONTROL_POLICY.</summary>
    Resource,
}

/// <summary>A policy with its text.</summary>
/// <param name="Arn">ARN, by which explanations name it.</param>
/// <param name="Text">JSON.</param>
internal sealed record ControlPolicy(string Arn, string Text);
