using System.Collections.Immutable;
using Keyturn.Operations;
using Keyturn.Readiness.Estate;
using Keyturn.Readiness.Estate.Permissions;
using Keyturn.Readiness.Policy.Layers;

namespace Keyturn.Aws.Kms;

/// <summary>The collector's calls to KMS.</summary>
internal interface IKeyReader
{
    /// <summary>ListAliases of the account and Region.</summary>
    Task<OperationResult<ImmutableArray<KeyAlias>>> AliasesAsync(EstateScope scope, CancellationToken cancellationToken);

    /// <summary>DescribeKey; it takes an id, an ARN, an alias or the ARN of an alias.</summary>
    Task<OperationResult<KmsKey>> DescribeAsync(EstateScope scope, string keyName, CancellationToken cancellationToken);

    /// <summary>GetKeyPolicy.</summary>
    Task<OperationResult<PolicySource>> PolicyAsync(EstateScope scope, string keyArn, CancellationToken cancellationToken);

    /// <summary>ListGrants.</summary>
    Task<OperationResult<GrantSet>> GrantsAsync(EstateScope scope, string keyArn, CancellationToken cancellationToken);

    /// <summary>ListResourceTags.</summary>
    Task<OperationResult<ImmutableDictionary<string, string>>> TagsAsync(EstateScope scope, string keyArn, CancellationToken cancellationToken);
}

/// <summary>A name of a key.</summary>
/// <param name="Name">With its prefix <c>alias/</c>.</param>
/// <param name="KeyId">Id of its key.</param>
internal sealed record KeyAlias(string Name, string KeyId);
