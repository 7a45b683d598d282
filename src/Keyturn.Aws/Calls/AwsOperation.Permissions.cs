using System.Collections.Immutable;

namespace Keyturn.Aws.Calls;

/// <content>Reading who may do what: IAM, KMS, Organizations, and the policies of secrets and functions.</content>
internal sealed partial record AwsOperation
{
    public static AwsOperation GetAccountAuthorizationDetails { get; } = new("iam", nameof(GetAccountAuthorizationDetails), ApiFamily.IamRead, LargeReadDeadline);

    public static AwsOperation ListInstanceProfiles { get; } = new("iam", nameof(ListInstanceProfiles), ApiFamily.IamRead, LargeReadDeadline);

    public static AwsOperation DescribeOrganization { get; } = OfOrganizations(nameof(DescribeOrganization));

    public static AwsOperation ListParents { get; } = OfOrganizations(nameof(ListParents));

    public static AwsOperation ListPoliciesForTarget { get; } = OfOrganizations(nameof(ListPoliciesForTarget));

    public static AwsOperation DescribePolicy { get; } = OfOrganizations(nameof(DescribePolicy));

    public static AwsOperation ListAliases { get; } = OfKms(nameof(ListAliases));

    public static AwsOperation DescribeKey { get; } = OfKms(nameof(DescribeKey));

    public static AwsOperation GetKeyPolicy { get; } = OfKms(nameof(GetKeyPolicy));

    public static AwsOperation ListGrants { get; } = OfKms(nameof(ListGrants));

    public static AwsOperation ListResourceTags { get; } = OfKms(nameof(ListResourceTags));

    public static AwsOperation GetResourcePolicy { get; } = new("secretsmanager", nameof(GetResourcePolicy), ApiFamily.SecretPolicy, LargeReadDeadline);

    public static AwsOperation GetPolicy { get; } = new("lambda", nameof(GetPolicy), ApiFamily.LambdaControl, LargeReadDeadline);

    /// <summary>All calls that tell who may do what.</summary>
    public static ImmutableArray<AwsOperation> Permissions { get; } =
    [
        GetAccountAuthorizationDetails, ListInstanceProfiles, DescribeOrganization, ListParents, ListPoliciesForTarget, DescribePolicy,
        ListAliases, DescribeKey, GetKeyPolicy, ListGrants, ListResourceTags, GetResourcePolicy, GetPolicy,
    ];

    // A page of roles carries every policy of up to a thousand of them. No field: these initialise in no order across files.
    private static TimeSpan LargeReadDeadline => TimeSpan.FromSeconds(30);

    private static AwsOperation OfOrganizations(string name) => new("organizations", name, ApiFamily.OrganizationRead, LargeReadDeadline);

    private static AwsOperation OfKms(string name) => new("kms", name, ApiFamily.KeyRead, LargeReadDeadline);
}
