using Keyturn.Aws.Sandbox;
using Keyturn.Aws.Sandbox.Scenarios;
using Keyturn.Aws.Sandbox.Scenarios.Defects;
using Keyturn.Aws.Sandbox.Scenarios.Defects.Article;
using Keyturn.Aws.Sandbox.State;
using Keyturn.Readiness.Estate;
using Keyturn.Readiness.Facts;
using Keyturn.Readiness.Matrix;
using Keyturn.Readiness.Policy.Layers;
using Keyturn.Readiness.Policy.Questions;
using Keyturn.Readiness.Policy.Questions.Facts;
using Microsoft.Extensions.Logging.Abstractions;

namespace Keyturn.Aws.Tests.Defects;

/// <summary>The Article world, collected over HTTP: the engines find its scripted defects and no others.</summary>
public sealed class ArticleDefectTests(ArticleDefectTests.CollectedArticle article) : IClassFixture<ArticleDefectTests.CollectedArticle>
{
    private static readonly string[] NotDatabases = ["prod/web/session-signing-key", "shared/tls/keystore-password"];

    [Fact]
    public void Cells_ThatAreRed_AreThoseThatADefectExplains()
    {
        var readiness = new EstateReadiness(article.Snapshot);
        var pairs = article.Secrets.SelectMany(secret => RelatedConsumers.Of(readiness, secret).Select(related => readiness.Ask(related.Consumer, secret))).ToList();

        var red = pairs.SelectMany(pair => Enum.GetValues<ChecklistLine>().Where(line => pair.StateOf(ReadinessBoard.ColumnOf(line)) == CellState.Fail).Select(line => Words(pair, line)));
        var explained = pairs.SelectMany(pair => Enum.GetValues<ChecklistLine>().Where(line => Explains(line, pair.Secret)).Select(line => Words(pair, line))).ToList();

        explained.ShouldNotBeEmpty();
        red.ShouldBe(explained);
        pairs.Count.ShouldBeGreaterThan(40);
    }

    /// <summary>What is not known has its reason: nobody says which database a signing key or the password of a keystore is for, and what is to be deleted is not asked for its policy.</summary>
    [Fact]
    public void Cells_ThatAreUnknown_HaveTheirReason()
    {
        var readiness = new EstateReadiness(article.Snapshot);
        var unknown = article.Secrets.Where(secret => secret.Deleted is null).SelectMany(secret => RelatedConsumers.Of(readiness, secret).Select(related => readiness.Ask(related.Consumer, secret)))
            .SelectMany(pair => Enum.GetValues<MatrixColumn>().Where(column => pair.StateOf(column) == CellState.Unknown).Select(column => $"{pair.Secret.Name} {column}"));

        unknown.Distinct(StringComparer.Ordinal).ShouldBe(NotDatabases.Select(name => $"{name} {MatrixColumn.Database}"), ignoreOrder: true);
    }

    [Fact]
    public void Rotations_ThatAreRefused_AreThoseThatADefectExplains()
    {
        var readiness = new EstateReadiness(article.Snapshot);
        var rotating = article.Secrets.Where(secret => secret is { Deleted: null, RotationFunctionArn: not null }).ToList();

        var refused = rotating.SelectMany(secret => Refused(readiness, secret).Select(action => $"{secret.Name} {action}"));
        var explained = rotating.SelectMany(secret => ArticleDefect.All.Where(defect => defect.RefusedAction is not null && defect.Hits(article.Region, article.Record(secret))).Select(defect => $"{secret.Name} {defect.RefusedAction}")).ToList();

        explained.ShouldBe(["prod/billing/oracle/app secretsmanager:UpdateSecretVersionStage", "prod/identity/postgres/app kms:GenerateDataKey"], ignoreOrder: true);
        refused.ShouldBe(explained, ignoreOrder: true);
    }

    private static IEnumerable<string> Refused(EstateReadiness readiness, Secret secret)
    {
        var permissions = readiness.Snapshot.Permissions;
        var consumer = readiness.Consumers.Single(one => one.Kind == ConsumerKind.Lambda && RelatedConsumers.Of(readiness, one, secret).HasFlag(Relation.Rotates));
        var function = new FunctionFacts(secret.RotationFunctionArn.ShouldNotBeNull())
        {
            Role = RoleReading.Of(permissions, consumer.RoleArn.ShouldNotBeNull()),
            Policy = permissions.FunctionPolicies[secret.RotationFunctionArn].Value.ShouldNotBeNull().Document is { } policy ? Layer.Read(policy) : Layer.Absent,
            Path = EndpointReading.Of(readiness.Snapshot.Network, readiness.PathToSecretsManager(consumer)),
        };
        var answer = FunctionRotatesSecret.Ask(function, SecretReading.Of(permissions, secret), null, KeyTable.Of(permissions));
        answer.Legs.ShouldAllBe(leg => leg.Answer.IsYes || leg.Answer.IsNo, "nothing of a rotation is unknown here");
        return answer.Legs.Where(leg => leg.Answer.IsNo).Select(leg => leg.Subject).Distinct(StringComparer.Ordinal);
    }

    private bool Explains(ChecklistLine line, Secret secret) => ArticleDefect.All.Any(defect => defect.Line == line && defect.Hits(article.Region, article.Record(secret)));

    private static string Words(PairReadiness pair, ChecklistLine line) => $"{pair.Secret.Name} {pair.Consumer.Name}: {line}";

    /// <summary>Collected once for all tests.</summary>
    public sealed class CollectedArticle : IAsyncLifetime
    {
        private SandboxHost? host;
        private EstateSnapshot? snapshot;

        internal EstateSnapshot Snapshot => snapshot ?? throw new InvalidOperationException("Not collected.");

        internal SandboxRegion Region => host?.World.Accounts[0].FindRegion(ArticleNetwork.Region) ?? throw new InvalidOperationException("Not started.");

        internal IEnumerable<Secret> Secrets => Snapshot.Secrets.Value.ShouldNotBeNull().Values.OrderBy(secret => secret.Name, StringComparer.Ordinal);

        internal SecretRecord Record(Secret secret) => Region.Secrets.Find(secret.Arn).ShouldNotBeNull();

        public async ValueTask InitializeAsync()
        {
            host = await SandboxHost.StartAsync(new() { Pace = SandboxPace.Immediate, Scenario = "Article" }, TimeProvider.System, NullLoggerFactory.Instance, CancellationToken.None);
            snapshot = await CollectedEstate.ReadAsync(host, CancellationToken.None);
        }

        public async ValueTask DisposeAsync()
        {
            if (host is not null) await host.DisposeAsync();
        }
    }
}
