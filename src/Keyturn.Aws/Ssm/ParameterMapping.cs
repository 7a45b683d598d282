using Amazon.SimpleSystemsManagement.Model;
using Parameter = Keyturn.Readiness.Estate.Parameter;

namespace Keyturn.Aws.Ssm;

/// <summary>DescribeParameters' answer as facts. Who changed a parameter is not kept: nothing asks for it.</summary>
/// <remarks>Source: Systems Manager API reference, ParameterMetadata.</remarks>
internal static class ParameterMapping
{
    public static Parameter From(ParameterMetadata one) => new(one.Name ?? "")
    {
        Arn = one.ARN,
        Type = one.Type?.Value ?? "",
        KeyId = one.KeyId,
        Description = one.Description,
        LastModified = one.LastModifiedDate is { } at ? new DateTimeOffset(at.ToUniversalTime(), TimeSpan.Zero) : null,
        Version = one.Version ?? 0,
        Tier = one.Tier?.Value ?? "Standard",
        Policies = [.. (one.Policies ?? []).Select(policy => policy.PolicyType).OfType<string>()],
    };
}
