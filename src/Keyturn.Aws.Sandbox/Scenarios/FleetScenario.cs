using System.Globalization;
using Keyturn.Aws.Sandbox.Scenarios.Network;
using Keyturn.Aws.Sandbox.Scenarios.Permissions;
using Keyturn.Aws.Sandbox.State;

namespace Keyturn.Aws.Sandbox.Scenarios;

/// <summary>A large estate made from a seed: as many secrets in each of three Regions as the options say. Same seed, same fleet.</summary>
public sealed class FleetScenario : IScenario
{
    private static readonly string[] RegionNames = ["ap-northeast-1", "ap-northeast-3", "us-east-1"];
    private static readonly string[] Systems = ["orders", "ledger", "catalog", "billing", "crm", "hr", "inventory", "identity", "payment", "web"];
    private static readonly string[] Engines = ["oracle", "postgres", "mysql", "sqlserver"];
    private static readonly string[] Roles = ["app", "batch", "report", "readonly", "etl"];
    private static readonly string[] Functions =
        [RotationFunctions.OracleSingle, RotationFunctions.PostgreSqlSingle, RotationFunctions.MySqlSingle, RotationFunctions.SqlServerSingle];

    /// <inheritdoc />
    public string Name => "Fleet";

    /// <inheritdoc />
    public string Summary => "Ten thousand secrets in each of three Regions, made from a seed.";

    /// <inheritdoc />
    public void Build(SandboxWorld world)
    {
        var account = world.AddAccount(ArticleNetwork.AccountId, "keyturn-fleet", production: true, RegionNames);
        FleetNetwork.Plant(account.AddRegion(RegionNames[0]), world.Options.FleetConsumers);
        foreach (var name in RegionNames)
        {
            var region = account.AddRegion(name);
            RotationFunctions.AddAll(region);
            NetworkPlanting.Plant(region, []);
            var random = new Random(unchecked(world.Options.FleetSeed * 31 + Array.IndexOf(RegionNames, name)));
            for (var number = 0; number < world.Options.FleetSecretsPerRegion; number++)
                region.Secrets.Add(Make(region, number, random));
            AddConsumers(region, world.Options.FleetConsumers, random);
        }

        FleetPermissions.Add(account, world.Options.FleetConsumers);
    }

    private static SecretRecord Make(SandboxRegion region, int number, Random random)
    {
        var now = region.World.Now;
        var engine = random.Next(Engines.Length);
        var system = Systems[random.Next(Systems.Length)];
        var name = string.Create(CultureInfo.InvariantCulture, $"fleet/{system}/{Engines[engine]}/{Roles[random.Next(Roles.Length)]}-{number:D5}");
        var rotated = now.AddMinutes(-random.Next(60, 60 * 24 * 40));
        var secret = new SecretRecord
        {
            Arn = region.Arn("secretsmanager", $"secret:{name}-{Suffix(random)}"),
            Name = name,
            CreatedDate = now.AddDays(-random.Next(60, 1500)),
            LastAccessedDate = new DateTimeOffset(now.UtcDateTime.Date, TimeSpan.Zero),
            LastChangedDate = rotated,
            KmsKeyId = random.Next(2) == 0 ? FleetPermissions.KeyArn(region) : null,
            HoldSchedule = true,
        };
        secret.Tags["engine"] = Engines[engine];
        secret.Tags["system"] = system;
        secret.Tags["environment"] = "production";
        secret.Tags["owner"] = $"{system}-team";
        AddVersions(secret, rotated, random);
        Configure(region, secret, engine, rotated, random.Next(100));
        return secret;
    }

    private static void AddVersions(SecretRecord secret, DateTimeOffset rotated, Random random)
    {
        var previous = secret.Add(new() { Id = VersionId(random), CreatedDate = rotated.AddDays(-30), SecretString = "{}" });
        var current = secret.Add(new() { Id = VersionId(random), CreatedDate = rotated, SecretString = "{}", KmsKeyId = secret.KmsKeyId });
        secret.Attach(VersionStage.Current, previous);
        secret.Attach(VersionStage.Current, current);
    }

    // Of a hundred secrets five never rotated, four are off, six are overdue, three are stuck; the others are well.
    private static void Configure(SandboxRegion region, SecretRecord secret, int engine, DateTimeOffset rotated, int lot)
    {
        if (lot < 5)
            return;
        secret.RotationRules = new(AutomaticallyAfterDays: 45);
        secret.RotationLambdaArn = region.Arn("lambda", $"function:{Functions[engine]}");
        secret.RotationEnabled = lot >= 9;
        if (lot < 9)
            return;
        secret.LastRotatedDate = rotated;
        secret.NextRotationDate = lot < 15 ? region.World.Now.AddDays(-2) : rotated.AddDays(45);
        if (lot is >= 15 and < 18)
            secret.Attach(VersionStage.Pending, secret.Add(new() { Id = StableId.Uuid(secret.Arn), CreatedDate = region.World.Now.AddHours(-30) }));
    }

    /// <summary>Consumers of a fleet show themselves by the role in a secret's tags; roles repeat over the secrets.</summary>
    private static void AddConsumers(SandboxRegion region, int consumers, Random random)
    {
        if (consumers <= 0)
            return;
        foreach (var secret in region.Secrets.All)
            secret.Tags["consumer"] = string.Create(CultureInfo.InvariantCulture, $"arn:aws:iam::{region.Account.Id}:role/consumer-{random.Next(consumers):D4}");
    }

    private static string VersionId(Random random)
    {
        Span<byte> bytes = stackalloc byte[16];
        random.NextBytes(bytes);
        return new Guid(bytes).ToString("D");
    }

    private static string Suffix(Random random) => new(random.GetItems<char>("ABCDEFGHJKLMNPQRSTUVWXYZabcdefghjkmnpqrstuvwxyz23456789", 6));
}
