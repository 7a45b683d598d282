using System.Collections.Immutable;

namespace Keyturn.Aws.Calls;

/// <summary>An AWS operation that Keyturn uses: its IAM action, quota, deadline, and whether it changes anything.</summary>
/// <param name="Service">IAM prefix, for instance <c>secretsmanager</c>.</param>
/// <param name="Name">Operation, for instance <c>ListSecrets</c>.</param>
/// <param name="Family">The quota it counts against.</param>
/// <param name="Deadline">After this long the call is given up.</param>
/// <param name="Changes">Whether a call that was cut off may have changed something.</param>
internal sealed partial record AwsOperation(string Service, string Name, ApiFamily Family, TimeSpan Deadline, bool Changes = false)
{
    // No field: the static members of the other parts of this class may be made before this one's.
    private static TimeSpan ReadDeadline => TimeSpan.FromSeconds(10);

    // RotateSecret checks that it can invoke the function before it answers.
    private static readonly TimeSpan ChangeDeadline = TimeSpan.FromSeconds(20);

    // LookupEvents was seen to take 35 seconds in busy Regions.
    private static readonly TimeSpan LookupDeadline = TimeSpan.FromSeconds(45);

    public static AwsOperation ListSecrets { get; } = new("secretsmanager", "ListSecrets", ApiFamily.SecretLists, ReadDeadline);

    public static AwsOperation ListSecretVersionIds { get; } = new("secretsmanager", "ListSecretVersionIds", ApiFamily.SecretLists, ReadDeadline);

    public static AwsOperation DescribeSecret { get; } = new("secretsmanager", "DescribeSecret", ApiFamily.SecretDescribe, ReadDeadline);

    public static AwsOperation RotateSecret { get; } = new("secretsmanager", "RotateSecret", ApiFamily.Rotation, ChangeDeadline, Changes: true);

    public static AwsOperation CancelRotateSecret { get; } = new("secretsmanager", "CancelRotateSecret", ApiFamily.Rotation, ChangeDeadline, Changes: true);

    public static AwsOperation UpdateSecretVersionStage { get; } = new("secretsmanager", "UpdateSecretVersionStage", ApiFamily.SecretWrites, ChangeDeadline, Changes: true);

    public static AwsOperation GetFunctionConcurrency { get; } = new("lambda", "GetFunctionConcurrency", ApiFamily.LambdaControl, ReadDeadline);

    public static AwsOperation GetFunctionConfiguration { get; } = new("lambda", "GetFunctionConfiguration", ApiFamily.LambdaControl, ReadDeadline);

    public static AwsOperation FilterLogEvents { get; } = new("logs", "FilterLogEvents", ApiFamily.LogFilter, ReadDeadline);

    public static AwsOperation LookupEvents { get; } = new("cloudtrail", "LookupEvents", ApiFamily.EventLookup, LookupDeadline);

    /// <summary>The same operation for reads of secrets: a budget of its own, and no permission that <see cref="LookupEvents"/> does not need.</summary>
    public static AwsOperation LookupReadEvents { get; } = LookupEvents with { Family = ApiFamily.ReadLookup };

    public static AwsOperation AssumeRole { get; } = new("sts", "AssumeRole", ApiFamily.AssumeRole, ReadDeadline);

    /// <summary>Everything that is ever called; <c>docs/required-permissions.md</c> is held against it.</summary>
    public static ImmutableArray<AwsOperation> All =>
    [
        ListSecrets, ListSecretVersionIds, DescribeSecret, RotateSecret, CancelRotateSecret, UpdateSecretVersionStage,
        GetFunctionConfiguration, GetFunctionConcurrency, FilterLogEvents, LookupEvents, AssumeRole, .. Network, .. Workloads, .. Permissions,
    ];

    public string Action => $"{Service}:{Name}";
}
