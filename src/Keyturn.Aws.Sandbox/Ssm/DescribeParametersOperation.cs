using System.Globalization;
using System.Text.Json.Nodes;
using Keyturn.Aws.Sandbox.Protocols;
using Keyturn.Aws.Sandbox.State;
using Keyturn.Aws.Sandbox.State.Ssm;

namespace Keyturn.Aws.Sandbox.Ssm;

/// <summary>Parameters without their values, at most fifty a page.</summary>
/// <remarks>Source: https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_DescribeParameters.html</remarks>
public sealed class DescribeParametersOperation : WireOperation
{
    private const int LargestPage = 50;

    /// <inheritdoc />
    public override RateGroup? Rate { get; } = new("ssm:Parameters", 40);

    /// <inheritdoc />
    public override string ResourceOf(WireCall call) => call.Region.Arn("ssm", "*");

    /// <inheritdoc />
    public override JsonObject Answer(WireCall call)
    {
        var size = call.Number("MaxResults") ?? LargestPage;
        if (size is < 1 or > LargestPage)
            throw new WireException("ValidationException", $"1 validation error detected: Value '{size.ToString(CultureInfo.InvariantCulture)}' at 'maxResults' failed to satisfy constraint: Member must have value {(size < 1 ? "greater than or equal to 1" : "less than or equal to 50")}");
        var filters = call.Structures("ParameterFilters").Select(ParameterFilter.Read).ToList();
        lock (call.Region.Gate)
        {
            var page = Paging.Take(
                call.Region.Parameters.Values.Where(parameter => filters.TrueForAll(filter => filter.Accepts(parameter))),
                parameter => parameter.Name,
                call.Text("NextToken"),
                size,
                () => new WireException("InvalidNextToken", "The specified token is not valid."));
            return new JsonObject
            {
                ["Parameters"] = new JsonArray([.. page.Items.Select(parameter => Write(parameter, call.Region))]),
            }.With("NextToken", page.Next);
        }
    }

    private static JsonObject Write(ParameterRecord parameter, SandboxRegion region) => new JsonObject
    {
        ["Name"] = parameter.Name,
        ["ARN"] = region.Arn("ssm", $"parameter/{parameter.Name.TrimStart('/')}"),
        ["Type"] = parameter.Type,
    }
        .With("KeyId", parameter.KeyId)
        .WithDate("LastModifiedDate", parameter.LastModifiedDate)
        .With("LastModifiedUser", parameter.LastModifiedUser)
        .With("Description", parameter.Description)
        .With("Version", parameter.Version)
        .With("Tier", parameter.Tier)
        .With("Policies", new JsonArray([.. parameter.Policies.Select(policy => new JsonObject
        {
            ["PolicyText"] = policy.Text,
            ["PolicyType"] = policy.Type,
            ["PolicyStatus"] = "Pending",
        })]))
        .With("DataType", "text");
}
