using Keyturn.Readiness.Network.Facts;
using Keyturn.Readiness.Network.Fixes;
using Keyturn.Readiness.Network.Tracing;
using Keyturn.Readiness.Tests.Network.Estates;
using Keyturn.Readiness.Tests.Policy.Fixes;
using Keyturn.Testing.Texts;
using PolicyRendering = Keyturn.Readiness.Policy.Fixes.Rendering;

namespace Keyturn.Readiness.Tests.Texts;

/// <summary>Every fix that tests know of, in Terraform and CloudFormation, is read by a parser.</summary>
public sealed class RenderedFixesTests
{
    [Fact]
    public void Fixes_OfEveryNamedEstate_AreWellFormed()
    {
        var fixes = NamedEstateTests.All.Values.SelectMany(one => FixFinder.Find(one.Estate, ReachabilityTracer.Trace(new NetworkIndex(one.Estate), one.Question))).ToList();

        fixes.ShouldContain(fix => fix.Changes.Length > 1, "names of blocks are told apart");
        foreach (var fix in fixes)
        {
            RenderedFixes.ShouldBeTerraform(TerraformRenderer.Render(fix));
            RenderedFixes.ShouldBeCloudFormation(CloudFormationRenderer.Render(fix));
        }
    }

    [Fact]
    public void Fixes_OfEveryPolicyExample_AreWellFormed()
    {
        foreach (var (_, fix) in FixExamples.All)
        {
            RenderedFixes.ShouldBeTerraform(PolicyRendering.TerraformRenderer.Render(fix));
            RenderedFixes.ShouldBeCloudFormation(PolicyRendering.CloudFormationRenderer.Render(fix));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("resource \"aws_x\" \"keyturn\" {\n}")]
    [InlineData("resource \"google_x\" \"keyturn\" {\n a = 1\n}")]
    [InlineData("resource \"aws_x\" {\n a = 1\n}")]
    [InlineData("enable = true")]
    [InlineData("resource \"aws_x\" \"keyturn\" {\n policy = \"{\"\n}")]
    public void ShouldBeTerraform_OfSomethingElse_Throws(string text) => Should.Throw<FormatException>(() => RenderedFixes.ShouldBeTerraform(text));

    [Theory]
    [InlineData("A:\n  Type: AWS::X::Y")]
    [InlineData("A:\n  Type: Other\n  Properties:\n    B: c")]
    [InlineData("Properties:\n  A: b")]
    [InlineData("A:\n  Type: AWS::X::Y\n  Properties:\n    B: c\n\nA:\n  Type: AWS::X::Y\n  Properties:\n    B: d")]
    public void ShouldBeCloudFormation_OfSomethingElse_Throws(string text) => Should.Throw<FormatException>(() => RenderedFixes.ShouldBeCloudFormation(text));
}
