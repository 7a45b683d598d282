using System.Diagnostics;
using System.Text.Json.Nodes;
using Keyturn.Aws.Sandbox.Scenarios;
using Keyturn.Aws.Sandbox.State;

namespace Keyturn.Aws.Sandbox.Tests.AwsCli;

/// <summary>Debian's awscli against a running sandbox, with the key <c>test</c> or a role's. Arguments are passed as a list: no shell, no quoting.</summary>
internal sealed class AwsProgram(SandboxHost host, SandboxCredential? role = null)
{
    private readonly string _path = Requires.Program("/usr/bin/aws");

    /// <summary>Runs a command that has to succeed and gives its answer; a word of <paramref name="more"/> may hold spaces.</summary>
    public async Task<JsonNode> RunAsync(string command, params string[] more)
    {
        var (code, output, error) = await StartAsync(command, more);
        code.ShouldBe(0, $"{command}: {error}");
        return output.Length == 0 ? new JsonObject() : JsonNode.Parse(output).ShouldNotBeNull();
    }

    /// <summary>Runs a command that has to fail and gives what awscli prints.</summary>
    public async Task<string> FailAsync(string command, params string[] more)
    {
        var (code, _, error) = await StartAsync(command, more);
        code.ShouldNotBe(0, command);
        return error;
    }

    private async Task<(int Code, string Output, string Error)> StartAsync(string command, string[] more)
    {
        string[] arguments = ["--endpoint-url", host.ServiceUrl.ToString(), "--region", ArticleNetwork.Region, "--output", "json", "--no-cli-pager", .. command.Split(' '), .. more];
        var start = new ProcessStartInfo(_path, arguments) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["AWS_ACCESS_KEY_ID"] = role?.AccessKeyId ?? "test",
            ["AWS_SECRET_ACCESS_KEY"] = role?.SecretKey ?? "test",
            ["AWS_SESSION_TOKEN"] = role?.SessionToken ?? "",
            ["AWS_EC2_METADATA_DISABLED"] = "true",
            ["AWS_CONFIG_FILE"] = "/dev/null",
            ["AWS_SHARED_CREDENTIALS_FILE"] = "/dev/null",
            ["AWS_MAX_ATTEMPTS"] = "1",
            ["HTTP_PROXY"] = "",
            ["NO_PROXY"] = "127.0.0.1",
        })
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start).ShouldNotBeNull();
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, await output, await error);
    }
}
