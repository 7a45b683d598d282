using System.Text.Json;
using Keyturn.Aws.Sandbox.State;

namespace Keyturn.Browser.Tests.Secrecy;

/// <summary>Rotation functions of a careless author: they print values as such authors do, and have credentials in their environment.</summary>
internal static class TalkativeFunctions
{
    public const string Variable = "DB_ADMIN_PASSWORD";

    /// <summary>Stands in each line that holds a value, so that a test can tell that the line was read.</summary>
    public const string Marker = "debug-by-careless-author";

    public static void PutInto(SandboxWorld world)
    {
        foreach (var region in world.Accounts.SelectMany(account => account.Regions))
        {
            foreach (var function in region.Functions.All)
            {
                function.Environment[Variable] = $"env-{Guid.NewGuid():N}";
                if (function.Program is { } program)
                    function.Program = new Talkative(program);
            }

            var tasks = region.Containers.TaskDefinitions;
            foreach (var (arn, task) in tasks.ToList())
                tasks[arn] = task with { Environment = task.Environment.Add((Variable, $"env-{Guid.NewGuid():N}")) };
        }
    }

    private sealed class Talkative(IRotationFunctionProgram program) : IRotationFunctionProgram
    {
        public async Task RunAsync(RotationInvocation invocation, CancellationToken cancellationToken)
        {
            try
            {
                await program.RunAsync(invocation, cancellationToken);
            }
            finally
            {
                Talk(invocation);
            }
        }

        private static void Talk(RotationInvocation invocation)
        {
            var values = ValuesOf(invocation);
            var environment = string.Join(", ", invocation.Function.Environment.Select(variable => $"'{variable.Key}': '{variable.Value}'"));
            foreach (var value in values)
            {
                using var json = JsonDocument.Parse(value);
                var password = json.RootElement.GetProperty("password").GetString();
                string[] lines =
                [
                    value,
                    JsonSerializer.Serialize(new { SecretString = value }),
                    $"password=\"{password}\"",
                    $"ALTER USER \"APP\" IDENTIFIED BY \"{password}\"",
                    $"ALTER ROLE app WITH PASSWORD '{password}'",
                    $"dsn postgresql://app:{password}@ledger.example:5432/ledger",
                    $"environ({{{environment}}})",
                ];
                foreach (var line in lines)
                    invocation.Log("INFO", $"{Marker} {line}");
            }
        }

        private static List<string> ValuesOf(RotationInvocation invocation)
        {
            lock (invocation.Region.Gate)
            {
                var secret = invocation.Region.Secrets.Find(invocation.Event.SecretId).ShouldNotBeNull();
                return [.. secret.Versions.Select(version => version.SecretString).OfType<string>().Where(value => value.StartsWith('{'))];
            }
        }
    }
}
