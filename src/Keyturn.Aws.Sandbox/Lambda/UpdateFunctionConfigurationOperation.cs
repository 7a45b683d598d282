using System.Text.Json.Nodes;
using Keyturn.Aws.Sandbox.Protocols;
using Keyturn.Aws.Sandbox.State;

namespace Keyturn.Aws.Sandbox.Lambda;

/// <summary>Changes timeout, memory and VPC of a function. What else AWS would change is refused, not dropped.</summary>
/// <remarks>Source: https://docs.aws.amazon.com/lambda/latest/api/API_UpdateFunctionConfiguration.html</remarks>
public sealed class UpdateFunctionConfigurationOperation : WireOperation
{
    private static readonly string[] Known = ["FunctionName", "Timeout", "MemorySize", "VpcConfig"];

    /// <inheritdoc />
    public override JsonObject Answer(WireCall call)
    {
        var function = FunctionLookup.Require(call);
        if (call.Input.FirstOrDefault(member => !Known.Contains(member.Key, StringComparer.Ordinal)).Key is { } other)
            throw FunctionLookup.Invalid($"The sandbox does not change {other}.");
        var (timeout, memory) = (Within(call, "Timeout", 1, 900), Within(call, "MemorySize", 128, 10_240));
        lock (call.Region.Gate)
        {
            function.TimeoutSeconds = timeout ?? function.TimeoutSeconds;
            function.MemorySize = memory ?? function.MemorySize;
            if (call.Structure("VpcConfig") is { } network) Move(call, function, network);
            function.LastModified = call.Now;
            return FunctionConfigurationJson.Write(function, withState: true);
        }
    }

    // Two empty lists take the function out of its VPC. The VPC follows from the subnets: functions of a world share one.
    private static void Move(WireCall call, FunctionRecord function, JsonObject network)
    {
        Replace(function.SubnetIds, network["SubnetIds"]);
        Replace(function.SecurityGroupIds, network["SecurityGroupIds"]);
        function.VpcId = function.SubnetIds.Count == 0
            ? null
            : function.VpcId ?? call.Region.Functions.All.Select(other => other.VpcId).FirstOrDefault(vpc => vpc is not null)
                ?? throw FunctionLookup.Invalid($"Error occurred while DescribeSubnets. The subnet ID '{function.SubnetIds[0]}' does not exist");
    }

    private static void Replace(List<string> list, JsonNode? given)
    {
        if (given is not JsonArray items) return;
        list.Clear();
        list.AddRange(items.Select(item => item?.ToString() ?? ""));
    }

    private static int? Within(WireCall call, string member, int least, int most)
    {
        var value = call.Number(member);
        return value is null || (value >= least && value <= most)
            ? (int?)value
            : throw new WireException("ValidationException", $"1 validation error detected: Value '{value}' at '{char.ToLowerInvariant(member[0]) + member[1..]}' failed to satisfy constraint: Member must have value {(value < least ? $"greater than or equal to {least}" : $"less than or equal to {most}")}");
    }
}
