using Keyturn.Readiness.Policy.Fixes;
using Keyturn.Readiness.Policy.Fixes.Documents;
using Keyturn.Readiness.Policy.Layers;
using static Keyturn.Readiness.Tests.Policy.Case;
using static Keyturn.Readiness.Tests.Policy.Fixes.Given;

namespace Keyturn.Readiness.Tests.Policy.Fixes.Documents;

public sealed class ChangedDocumentTests
{
    private static readonly PolicySource Before = ((Layer.ReadLayer)Named("inline", Allow("s3:*"), Deny(Read), Deny("kms:*"))).Policies[0];
    private static readonly PolicyReference Inline = new(PolicyPlace.Of(LayerKind.Identity, ReadSecret), "inline");
    private static readonly AllowStatement Allowing = new(Inline, NarrowAllow.For(LayerKind.Identity, ReadSecret)!, ReadSecret);
    private static readonly DenyException Excepting = new(Inline, Before.Document!.Statements[1], ReadSecret);

    [Fact]
    public void And_EqualChange_IsTheSameObject()
    {
        ChangedDocument unchanged = new(Inline, []);
        var one = unchanged.And(Allowing);

        unchanged.And(Allowing with { Request = ReadSecret with { Context = DecryptForSecret.Context } }).ShouldBeSameAs(one);
        unchanged.And(Excepting).ShouldNotBeSameAs(one);
        one.And(Excepting).ShouldBeSameAs(one.And(Excepting));
        one.And(Excepting).ShouldNotBeSameAs(unchanged.And(Excepting).And(Allowing));
        one.And(Excepting).Changes.ShouldBe([Allowing, Excepting]);
        one.And(Excepting).Unchanged.ShouldBeSameAs(unchanged);
        unchanged.Unchanged.ShouldBeSameAs(unchanged);
    }

    [Fact]
    public void Of_Changes_IsEachDocumentOnceInTheOrderOfItsFirstChange()
    {
        ChangedDocuments known = new();
        var other = Allowing with { Document = Inline with { Name = "other" } };

        var documents = known.Of([other, Allowing, new CallerChange("aws:SourceIp", "192.0.2.0/24", [], null), Excepting]);

        documents.Select(document => document.Reference.Name).ShouldBe(["other", "inline"]);
        documents[1].Changes.ShouldBe([Allowing, Excepting]);
        known.Of([Allowing, Excepting]).ShouldBe([documents[1]]);
        known.Of([Excepting])[0].Unchanged.ShouldBeSameAs(documents[1].Unchanged);
        known.Of([other])[0].Unchanged.ShouldNotBeSameAs(documents[1].Unchanged);
    }

    [Fact]
    public void After_OfADocument_IsMadeOnceForEachThatItStandsFor()
    {
        var changed = new ChangedDocument(Inline, [Allowing]);
        var again = Before with { ReadFrom = "iam:GetRolePolicy" };

        var after = changed.After(Before);

        after.Document!.Statements.Length.ShouldBe(4);
        after.Text.ShouldBeNull();
        after.Name.ShouldBe("inline");
        changed.After(Before).ShouldBeSameAs(after);
        changed.After(again).ReadFrom.ShouldBe("iam:GetRolePolicy");
        changed.After(null).Document!.Statements.Length.ShouldBe(1);
        changed.After(null).ShouldBeSameAs(changed.After(null));
        changed.After(null).Name.ShouldBe("inline");
    }

    [Fact]
    public void Over_ALayer_ReplacesThePolicyOrAddsIt()
    {
        var changed = new ChangedDocument(Inline, [Allowing]);
        var other = new PolicySource("other", Before.Document);
        Layer given = Keyturn.Readiness.Policy.Layers.Layer.Read(other, Before), more = Keyturn.Readiness.Policy.Layers.Layer.Read(other);

        var over = changed.Over(given, Before).ShouldBeOfType<Layer.ReadLayer>();

        over.Policies.ShouldBe([other, changed.After(Before)]);
        changed.Over(given, Before).ShouldBeSameAs(over);
        changed.Over(more, null).ShouldBeOfType<Layer.ReadLayer>().Policies.ShouldBe([other, changed.After(null)]);
        changed.Over(Nothing, null).ShouldBeOfType<Layer.ReadLayer>().Policies.ShouldBe([changed.After(null)]);
    }

    [Fact]
    public void Difference_OfAnException_IsTheStatementThatDeniesAndItsParts()
    {
        var changed = new ChangedDocument(Inline, [Excepting]);

        var (before, after) = changed.Difference(Before);

        before.Document!.Statements.ShouldBe([Before.Document!.Statements[1]]);
        after.Document!.Statements.Select(statement => statement.Index).ShouldBe([1, 3]);
        changed.Difference(Before).Before.ShouldBeSameAs(before);
        changed.Difference(Before with { Text = null }).Before.ShouldNotBeSameAs(before);
    }
}
