using System.Diagnostics;
using System.Text.Json.Nodes;
using Keyturn.Aws.Sandbox.Scenarios;
using Keyturn.Aws.Sandbox.State;

namespace Keyturn.Aws.Sandbox.Tests.AwsCli;

/// <summary>Debian's awscli, pointed at a running sandbox and at nothing else, with the key <c>test</c> or a role's.</summary>
internal sealed class AwsCommand(SandboxHost host, SandboxCredential? role = null)
{
    /// <summary>The key <c>test</c> with another secret key than its own.</summary>
    public static readonly SandboxCredential Wrong = new("test", "wrong", null, null, CallerIdentity.OfUser(ArticleNetwork.AccountId, "test", "test"));

    /// <summary>Runs a command that has to succeed and reads its answer. Words of <paramref name="more"/> may hold spaces: no shell, no quoting.</summary>
    public async Task<JsonNode> AnswerAsync(string command, params string[] more)
    {
        var (code, output, error) = await RunAsync(command, more);
        code.ShouldBe(0, $"{command}: {error}");
        return output.Length == 0 ? new JsonObject() : JsonNode.Parse(output).ShouldNotBeNull();
    }

    /// <summary>Runs a command that has to fail and gives what awscli prints.</summary>
    public async Task<string> FailAsync(string command, params string[] more)
    {
        var (code, _, error) = await RunAsync(command, more);
        code.ShouldNotBe(0, command);
        return error;
    }

    /// <summary>Runs a command.</summary>
    public Task<(int Code, string Output, string Error)> RunAsync(string command, params string[] more) =>
        StartAsync(new(AwsHost.Aws[0], [.. AwsHost.Aws.Skip(1), "--endpoint-url", host.ServiceUrl.ToString(), "--output", "json", "--no-cli-pager", .. command.Split(' '), .. more]));

    /// <summary>Runs commands as they stand, as somebody does who pastes them into a shell; the first that fails ends it.</summary>
    public async Task PasteAsync(string commands)
    {
        // Wherever the text says aws, it is the one that knows of nothing but the sandbox.
        var (code, _, error) = await StartAsync(new("/bin/sh", ["-e", "-c", $"aws() {{ {string.Join(' ', AwsHost.Aws)} --endpoint-url {host.ServiceUrl} \"$@\"; }}\n{commands}"]));
        code.ShouldBe(0, $"{commands}\n{error}");
    }

    private async Task<(int Code, string Output, string Error)> StartAsync(ProcessStartInfo start)
    {
        (start.UseShellExecute, start.RedirectStandardOutput, start.RedirectStandardError) = (false, true, true);
        foreach (var (name, value) in new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["AWS_DEFAULT_REGION"] = ArticleNetwork.Region,
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
