using Keyturn.Aws.Sandbox.Databases;
using Keyturn.Aws.Sandbox.Functions;
using Keyturn.Aws.Sandbox.Protocols;
using Keyturn.Aws.Sandbox.State;
using Microsoft.Extensions.Time.Testing;

namespace Keyturn.Aws.Sandbox.Tests.Functions;

/// <summary>One rotation function on a bench: its secret and its database are in the test's hands, nothing runs by itself.</summary>
internal sealed class TemplateBench : IFunctionSecretsApi
{
    public const string Arn = "arn:aws:secretsmanager:ap-northeast-1:111122223333:secret:bench-AbCdEf";
    public const string MasterArn = "arn:aws:secretsmanager:ap-northeast-1:111122223333:secret:master-AbCdEf";
    public const string Host = "db.example";
    public const string Old = "v1";
    public const string New = "v2";

    private readonly List<string> log = [];

    public TemplateBench(RotationTemplate template)
    {
        Template = template;
        Traits = template.Engine;
        var world = new SandboxWorld(new() { Pace = SandboxPace.Immediate }, Time);
        Region = world.AddAccount("111122223333", "bench", production: false, "ap-northeast-1").AddRegion("ap-northeast-1");
        Database = new SimulatedDatabase(Traits.Engine, Host, Time).WithUser("app", "old", isSuperuser: false, "CONNECT");
        Region.Databases.Add(Database);
        Function = new FunctionRecord { Name = "bench", Arn = Region.Arn("lambda", "function:bench"), Runtime = "python3.12", Role = "role", LastModified = world.Now };
        Function.Environment["SECRETS_MANAGER_ENDPOINT"] = "https://secretsmanager.ap-northeast-1.amazonaws.com";
        Stages[Old] = [VersionStage.Current];
        Stages[New] = [VersionStage.Pending];
        Values[(Arn, Old)] = Value("app", "old");
    }

    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 4, 1, 0, 0, 0, TimeSpan.Zero));

    public RotationTemplate Template { get; }

    public EngineTraits Traits { get; }

    public SandboxRegion Region { get; }

    public SimulatedDatabase Database { get; }

    public FunctionRecord Function { get; }

    public bool? RotationEnabled { get; set; } = true;

    public Dictionary<string, List<string>> Stages { get; } = new(StringComparer.Ordinal);

    public Dictionary<(string Arn, string Version), string> Values { get; } = [];

    /// <summary>What Secrets Manager answers to an operation instead of doing it.</summary>
    public Dictionary<string, WireException> Refusals { get; } = new(StringComparer.Ordinal);

    /// <summary>What was asked for a password: length and excluded characters.</summary>
    public List<(int Length, string Excluded)> PasswordsAsked { get; } = [];

    public StepFault? Fault { get; set; }

    /// <summary>The lines written, level first.</summary>
    public IReadOnlyList<string> Log => log;

    /// <summary>A value as the template expects it.</summary>
    public string Value(string user, string password, string host = Host, string more = "") =>
        $$"""{"engine":"{{Traits.SecretEngine}}","host":"{{host}}","username":"{{user}}","password":"{{password}}","dbname":"APP"{{more}}}""";

    /// <summary>Gives the new version a value.</summary>
    public TemplateBench WithPending(string value)
    {
        Values[(Arn, New)] = value;
        return this;
    }

    public Task RunAsync(string step, string token = New) => Template.RunAsync(
        new RotationInvocation(new RotationStepEvent(step, Arn, token, "rotation-token-of-thirty-six-characters"), Function, Region, this, Guid.Empty, (level, text) => log.Add($"{level} {text}"), Fault),
        TestContext.Current.CancellationToken);

    /// <summary>Runs a step that must fail, and gives the error as the platform prints it.</summary>
    public async Task<string> FailAsync(string step, string token = New) => (await Should.ThrowAsync<PythonErrorException>(() => RunAsync(step, token))).Message;

    public FunctionSecretView Describe(string secretId)
    {
        Refuse("DescribeSecret");
        return new(secretId, RotationEnabled, Stages.ToDictionary(pair => pair.Key, pair => (IReadOnlyList<string>)pair.Value, StringComparer.Ordinal), null);
    }

    public string GetValue(string secretId, string stage, string? versionId = null)
    {
        Refuse("GetSecretValue");
        var version = versionId ?? Stages.FirstOrDefault(pair => pair.Value.Contains(stage, StringComparer.Ordinal)).Key;
        if (secretId == MasterArn) version = Old;
        return version is not null && Values.TryGetValue((secretId, version), out var value)
            ? value
            : throw new WireException("ResourceNotFoundException", $"Secrets Manager can't find the specified secret value for staging label: {stage}");
    }

    public void PutPending(string secretId, string token, string rotationToken, string value)
    {
        Refuse("PutSecretValue");
        Values[(secretId, token)] = value;
    }

    public void MoveCurrent(string secretId, string moveToVersionId, string removeFromVersionId)
    {
        Refuse("UpdateSecretVersionStage");
        Stages[removeFromVersionId].Remove(VersionStage.Current);
        Stages[moveToVersionId].Add(VersionStage.Current);
    }

    public string RandomPassword(int length, string excludeCharacters)
    {
        Refuse("GetRandomPassword");
        PasswordsAsked.Add((length, excludeCharacters));
        return new string('n', length);
    }

    private void Refuse(string operation)
    {
        if (Refusals.TryGetValue(operation, out var refusal)) throw refusal;
    }
}
