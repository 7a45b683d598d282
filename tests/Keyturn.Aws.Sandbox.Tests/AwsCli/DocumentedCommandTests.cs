using System.Diagnostics;
using System.Text.RegularExpressions;
using Keyturn.Aws.Sandbox.State;
using Microsoft.Extensions.Logging.Abstractions;

namespace Keyturn.Aws.Sandbox.Tests.AwsCli;

/// <summary>The AWS CLI commands of the docs, held to the models of Debian's awscli; what the sandbox can answer is run.</summary>
public sealed partial class DocumentedCommandTests
{
    private const string Guide = "docs/connect-your-account.md";

    private static readonly string[] Waits = ["stack-create-complete", "stack-update-complete", "stack-delete-complete"];

    public static TheoryData<string, int> Documents() => new() { { Guide, 13 }, { "deploy/README.md", 1 } };

    [Theory]
    [MemberData(nameof(Documents))]
    public async Task Commands_OfADocument_AreUnderstoodByTheAwsCli(string document, int least)
    {
        var aws = string.Join(' ', AwsHost.Aws);
        var commands = Blocks(document).SelectMany(block => block.Split('\n')).Where(line => line.StartsWith("aws ", StringComparison.Ordinal)).ToList();

        commands.Count.ShouldBeGreaterThanOrEqualTo(least);
        foreach (var wait in commands.Where(command => command.Contains(" wait ", StringComparison.Ordinal)))
            Waits.ShouldContain(wait.Split(' ')[3]);

        // Words and documents are checked against the operation's model before anything is sent, and nobody listens at that address.
        var (code, error) = await ShellAsync($$"""
            aws() {
              said=$({{aws}} --endpoint-url http://127.0.0.1:1 "$@" 2>&1) || case "$said" in *"Could not connect to the endpoint URL"*) return 0 ;; esac
              echo "NOT UNDERSTOOD: aws $* $said" >&2
              exit 1
            }
            {{Variables}}
            {{string.Join('\n', commands.Where(command => !command.Contains(" wait ", StringComparison.Ordinal)).Distinct())}}
            """);

        code.ShouldBe(0, error);
    }

    [Fact]
    public async Task Commands_ThatTheSandboxAnswers_SucceedThere()
    {
        await using var host = await SandboxHost.StartAsync(new() { Pace = SandboxPace.Immediate, Scenario = "Article" }, TimeProvider.System, NullLoggerFactory.Instance, TestContext.Current.CancellationToken);
        var assume = Blocks(Guide).Single(block => block.Contains("aws sts assume-role", StringComparison.Ordinal)).Split('\n').Single(line => line.StartsWith("aws ", StringComparison.Ordinal));
        var who = Blocks(Guide).Single(block => block.Contains("get-caller-identity", StringComparison.Ordinal));

        var trail = Blocks(Guide).Single(block => block.Contains("lookup-events", StringComparison.Ordinal));

        await new AwsCommand(host).PasteAsync($"{who}\nEXTERNAL_ID=keyturn\nREAD_ROLE_ARN={host.World.Accounts[0].ReadRoleArn}\n{assume}\n{trail}");
    }

    /// <summary>Documents that a command makes before it names them stand where it runs.</summary>
    private static string Variables => """
        for role in reader operator; do cp "deploy/iam/trust-$role.json" "$WORK/trust-$role.json"; done
        cp deploy/iam/reader.json "$WORK/keyturn-roles.json"
        cp -r deploy "$WORK/deploy"
        cd "$WORK"
        KEYTURN_PRINCIPAL=arn:aws:iam::111122223333:role/keyturn EXTERNAL_ID=keyturn READ_ROLE_ARN=arn:aws:iam::111122223333:role/keyturn-reader
        """;

    private static IReadOnlyList<string> Blocks(string document) =>
        [.. ShellBlock().Matches(File.ReadAllText(Path.Combine(Root(), document)).ReplaceLineEndings("\n")).Select(match => match.Groups[1].Value)];

    private static async Task<(int Code, string Error)> ShellAsync(string script)
    {
        var work = Directory.CreateTempSubdirectory("keyturn-docs-");
        try
        {
            var start = new ProcessStartInfo("/bin/sh", ["-eu", "-c", script]) { UseShellExecute = false, RedirectStandardError = true, WorkingDirectory = Root() };
            foreach (var (name, value) in (ReadOnlySpan<(string, string)>)
                [("WORK", work.FullName), ("AWS_DEFAULT_REGION", "ap-northeast-1"), ("AWS_CONFIG_FILE", "/dev/null"), ("AWS_SHARED_CREDENTIALS_FILE", "/dev/null"), ("AWS_EC2_METADATA_DISABLED", "true"), ("AWS_MAX_ATTEMPTS", "1"), ("NO_PROXY", "127.0.0.1"), ("AWS_ACCESS_KEY_ID", "test"), ("AWS_SECRET_ACCESS_KEY", "test")])
            {
                start.Environment[name] = value;
            }

            using var process = Process.Start(start).ShouldNotBeNull();
            var error = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
            return (process.ExitCode, error);
        }
        finally
        {
            work.Delete(recursive: true);
        }
    }

    private static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Console.sln")))
            folder = Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("Console.sln is not above the tests.");
        return folder;
    }

    [GeneratedRegex("^```sh\n(.*?)\n```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex ShellBlock();
}
