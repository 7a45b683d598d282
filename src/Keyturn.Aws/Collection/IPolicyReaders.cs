using Keyturn.Operations;
using Keyturn.Readiness.Estate;
using Keyturn.Readiness.Estate.Permissions;

namespace Keyturn.Aws.Collection;

/// <summary>The collector's call for the policy of one secret.</summary>
internal interface ISecretPolicyReader
{
    /// <summary>GetResourcePolicy; <see cref="ResourcePolicy.None"/> for a secret without one.</summary>
    Task<OperationResult<ResourcePolicy>> ReadAsync(EstateScope scope, string arn, CancellationToken cancellationToken);
}

/// <summary>The collector's call for the policy of one function.</summary>
internal interface IFunctionPolicyReader
{
    /// <summary>GetPolicy; <see cref="ResourcePolicy.None"/> for a function without one.</summary>
    Task<OperationResult<ResourcePolicy>> ReadAsync(EstateScope scope, string arn, CancellationToken cancellationToken);
}
