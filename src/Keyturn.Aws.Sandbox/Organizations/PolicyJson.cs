using System.Text.Json.Nodes;
using Keyturn.Aws.Sandbox.State.Organizations;

namespace Keyturn.Aws.Sandbox.Organizations;

/// <summary>Policies as Organizations writes them.</summary>
/// <remarks>Source: https://docs.aws.amazon.com/organizations/latest/APIReference/API_PolicySummary.html</remarks>
internal static class PolicyJson
{
    /// <summary>A policy without its text.</summary>
    public static JsonObject Summary(OrganizationPolicy policy, OrganizationRecord organization) => new()
    {
        ["Id"] = policy.Id,
        ["Arn"] = policy.IsAwsManaged
            ? $"arn:aws:organizations::aws:policy/{Kind(policy)}/{policy.Id}"
            : organization.ArnOf("policy", $"{organization.Id}/{Kind(policy)}/{policy.Id}"),
        ["Name"] = policy.Name,
        ["Description"] = policy.Description,
        ["Type"] = policy.Type,
        ["AwsManaged"] = policy.IsAwsManaged,
    };

    /// <summary>A policy with its text, which is JSON in a text.</summary>
    public static JsonObject Write(OrganizationPolicy policy, OrganizationRecord organization) => new()
    {
        ["Policy"] = new JsonObject { ["PolicySummary"] = Summary(policy, organization), ["Content"] = policy.Content },
    };

    private static string Kind(OrganizationPolicy policy) => policy.Type.ToLowerInvariant();
}
