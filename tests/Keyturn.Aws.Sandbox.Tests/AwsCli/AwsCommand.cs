using System.Diagnostics;
using System.Text.Json.Nodes;
using Keyturn.Aws.Sandbox.Scenarios;

namespace Keyturn.Aws.Sandbox.Tests.AwsCli;

/// <summary>Debian's awscli, pointed at a running sandbox and at nothing else.</summary>
internal sealed class AwsCommand(SandboxHost host)
{
    private readonly string _aws = Requires.Program("/usr/bin/aws");

    /// <summary>Runs a command that must succeed and reads its answer.</summary>
    public async Task<JsonNode> AnswerAsync(string arguments)
    {
        var (code, output, error) = await RunAsync(arguments);
        code.ShouldBe(0, $"{arguments}: {error}");
        return output.Length == 0 ? new JsonObject() : JsonNode.Parse(output).ShouldNotBeNull();
    }

    /// <summary>Runs a command.</summary>
    public Task<(int Code, string Output, string Error)> RunAsync(string arguments, string secretKey = "test") =>
        StartAsync(new ProcessStartInfo(_aws, $"--endpoint-url {host.ServiceUrl} --region {ArticleNetwork.Region} --output json --no-cli-pager {arguments}"), secretKey);

    private static async Task<(int Code, string Output, string Error)> StartAsync(ProcessStartInfo start, string secretKey)
    {
        start.UseShellExecute = false;
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        start.Environment["AWS_ACCESS_KEY_ID"] = "test";
        start.Environment["AWS_SECRET_ACCESS_KEY"] = secretKey;
        start.Environment["AWS_EC2_METADATA_DISABLED"] = "true";
        start.Environment["AWS_CONFIG_FILE"] = "/dev/null";
        start.Environment["AWS_SHARED_CREDENTIALS_FILE"] = "/dev/null";
        start.Environment["AWS_MAX_ATTEMPTS"] = "1";
        start.Environment["HTTP_PROXY"] = "";
        start.Environment["NO_PROXY"] = "127.0.0.1";
        using var process = Process.Start(start).ShouldNotBeNull();
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, await output, await error);
    }
}
