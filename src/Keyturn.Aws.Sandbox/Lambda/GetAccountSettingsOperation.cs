using System.Text.Json.Nodes;
using Keyturn.Aws.Sandbox.Protocols;

namespace Keyturn.Aws.Sandbox.Lambda;

/// <summary>Limits and use of the account in this Region.</summary>
public sealed class GetAccountSettingsOperation : WireOperation
{
    private const long CodeLimit = 80_530_636_800;
    private const int Concurrency = 1000;

    public override JsonObject Answer(WireCall call)
    {
        lock (call.Region.Gate)
        {
            var functions = call.Region.Functions.All.ToList();
            return new JsonObject
            {
                ["AccountLimit"] = new JsonObject
                {
                    ["TotalCodeSize"] = CodeLimit,
                    ["CodeSizeUnzipped"] = 262_144_000,
                    ["CodeSizeZipped"] = 52_428_800,
                    ["ConcurrentExecutions"] = Concurrency,
                    ["UnreservedConcurrentExecutions"] = Concurrency - functions.Sum(function => function.ReservedConcurrency ?? 0),
                },
                ["AccountUsage"] = new JsonObject
                {
                    ["TotalCodeSize"] = functions.Sum(function => function.CodeSize),
                    ["FunctionCount"] = functions.Count,
                },
            };
        }
    }
}
