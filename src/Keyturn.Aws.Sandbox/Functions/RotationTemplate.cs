using Keyturn.Aws.Sandbox.Databases;
using Keyturn.Aws.Sandbox.State;

namespace Keyturn.Aws.Sandbox.Functions;

/// <summary>What all of AWS's database rotation templates have in common: the checks before a step, and three of the four steps.</summary>
/// <remarks>Every step can be run again with the same token: it finds what is done and goes on.
/// Source: https://docs.aws.amazon.com/secretsmanager/latest/userguide/rotate-secrets_lambda-functions.html</remarks>
public abstract class RotationTemplate(EngineTraits engine) : IRotationFunctionProgram
{
    private const string Endpoint = "SECRETS_MANAGER_ENDPOINT";

    /// <summary>The engine whose secrets this function rotates.</summary>
    public EngineTraits Engine { get; } = engine;

    /// <inheritdoc />
    public async Task RunAsync(RotationInvocation invocation, CancellationToken cancellationToken)
    {
        if (!invocation.Function.Environment.ContainsKey(Endpoint))
            throw new PythonErrorException(PythonError.In("lambda_handler", "KeyError", $"'{Endpoint}'"));
        invocation.Log(LogLevels.Info, RotationLogText.FoundCredentials);
        await TemplateService.ReachAsync(invocation, "secretsmanager", cancellationToken);
        var (step, arn, token) = (invocation.Event.Step, invocation.Event.SecretId, invocation.Event.ClientRequestToken);
        var secrets = new TemplateSecrets(invocation.Secrets, PythonName(step));
        if (!IsDue(invocation, secrets.Describe(arn)))
            return;

        switch (step)
        {
            case RotationSteps.Create:
                await CreateAsync(invocation, secrets, cancellationToken);
                break;
            case RotationSteps.Set:
                await SetAsync(invocation, secrets, cancellationToken);
                break;
            case RotationSteps.Test:
                await TestAsync(invocation, secrets, cancellationToken);
                break;
            case RotationSteps.Finish:
                await FinishAsync(invocation, secrets, arn, token, cancellationToken);
                break;
            default:
                throw Refuse(invocation, "lambda_handler: ", RotationLogText.InvalidStep(arn, step));
        }
    }

    /// <summary>The user that the new version is for.</summary>
    internal abstract string NextUser(DatabaseSecret current);

    /// <summary>setSecret: makes the database accept the pending value.</summary>
    internal abstract Task SetAsync(RotationInvocation invocation, TemplateSecrets secrets, CancellationToken cancellationToken);

    internal static string PythonName(string step) => step switch
    {
        RotationSteps.Create => "create_secret",
        RotationSteps.Set => "set_secret",
        RotationSteps.Test => "test_secret",
        RotationSteps.Finish => "finish_secret",
        _ => "lambda_handler",
    };

    /// <summary>Logs the sentence as an error and makes the ValueError that says the same.</summary>
    internal static PythonErrorException Refuse(RotationInvocation invocation, string prefix, string sentence)
    {
        invocation.Log(LogLevels.Error, prefix + sentence);
        return new(PythonError.In(PythonName(invocation.Event.Step), "ValueError", sentence));
    }

    /// <summary>What this version of the template can do when it connects.</summary>
    public TemplateClient Client { get; init; } = new();

    internal Task<IDatabaseSession?> ConnectAsync(RotationInvocation invocation, DatabaseSecret secret, CancellationToken cancellationToken) =>
        new TemplateConnection(Client, invocation.Region.Surroundings?.ToDatabase(invocation.Function, secret.Host) ?? DatabaseReach.Open)
            .OpenAsync(invocation.Region.Databases.Find(secret.Host), secret, invocation.Log, cancellationToken);

    /// <summary>The database's refusal of a statement, as the engine's Python driver raises it.</summary>
    internal PythonErrorException DriverError(DatabaseError error) => Engine.Engine switch
    {
        DatabaseEngine.Oracle => new(PythonError.In("set_secret", "DatabaseError", $"{error.Code}: {error.Message}")),
        DatabaseEngine.PostgreSql => new(PythonError.In("set_secret", "ProgrammingError", $"ERROR:  {error.Message}")),
        _ => new(PythonError.In("set_secret", "OperationalError", $"({error.Code}, '{error.Message}')")),
    };

    private static bool IsDue(RotationInvocation invocation, FunctionSecretView secret)
    {
        var (arn, token) = (invocation.Event.SecretId, invocation.Event.ClientRequestToken);
        if (secret.RotationEnabled == false)
            throw Refuse(invocation, "", RotationLogText.NotEnabled(arn));
        if (!secret.VersionIdsToStages.TryGetValue(token, out var stages))
            throw Refuse(invocation, "", RotationLogText.NoStage(arn, token));
        if (stages.Contains(VersionStage.Current, StringComparer.Ordinal))
        {
            invocation.Log(LogLevels.Info, RotationLogText.AlreadyCurrent(arn, token));
            return false;
        }

        return stages.Contains(VersionStage.Pending, StringComparer.Ordinal)
            ? true
            : throw Refuse(invocation, "", RotationLogText.NotPending(arn, token));
    }

    private async Task CreateAsync(RotationInvocation invocation, TemplateSecrets secrets, CancellationToken cancellationToken)
    {
        var (arn, token) = (invocation.Event.SecretId, invocation.Event.ClientRequestToken);
        var current = secrets.Get(Engine, arn, VersionStage.Current);
        if (secrets.Find(Engine, arn, VersionStage.Pending, token) is not null)
        {
            invocation.Log(LogLevels.Info, RotationLogText.CreateRetrieved(arn));
            return;
        }

        await StepFaults.AroundAsync(invocation, () =>
        {
            secrets.PutPending(invocation.Event, current.With(NextUser(current), secrets.NewPassword(invocation.Function, Engine, Client)));
            return Task.CompletedTask;
        }, cancellationToken);
        invocation.Log(LogLevels.Info, RotationLogText.CreatePut(arn, token));
    }

    private async Task TestAsync(RotationInvocation invocation, TemplateSecrets secrets, CancellationToken cancellationToken)
    {
        var (arn, token) = (invocation.Event.SecretId, invocation.Event.ClientRequestToken);
        await StepFaults.AroundAsync(invocation, async () =>
        {
            await using var session = await ConnectAsync(invocation, secrets.Get(Engine, arn, VersionStage.Pending, token), cancellationToken);
            if (session is null)
                throw Refuse(invocation, "testSecret: ", RotationLogText.TestFailed(arn));
            if (await session.ProbeAsync(cancellationToken) is { } error)
                throw DriverError(error);
        }, cancellationToken);
        invocation.Log(LogLevels.Info, RotationLogText.TestDone(Engine, arn));
    }

    private static async Task FinishAsync(
        RotationInvocation invocation, TemplateSecrets secrets, string arn, string token, CancellationToken cancellationToken)
    {
        var holder = secrets.Describe(arn).VersionIdsToStages
            .FirstOrDefault(version => version.Value.Contains(VersionStage.Current, StringComparer.Ordinal)).Key ?? "";
        if (holder == token)
        {
            invocation.Log(LogLevels.Info, RotationLogText.FinishAlready(arn, token));
            return;
        }

        await StepFaults.AroundAsync(invocation, () =>
        {
            secrets.MoveCurrent(arn, token, holder);
            return Task.CompletedTask;
        }, cancellationToken);
        invocation.Log(LogLevels.Info, RotationLogText.FinishDone(arn, token));
    }
}
