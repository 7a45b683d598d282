using System.Collections.Immutable;

namespace Keyturn.Testing.Texts;

/// <summary>What stands between the braces of a block, or in a file: attributes and blocks.</summary>
/// <param name="Attributes">Values by name: text, <see cref="long"/>, <see cref="bool"/>, a list, an object, or an <see cref="HclReference"/>.</param>
/// <param name="Blocks">Blocks in their order.</param>
public sealed record HclBody(ImmutableDictionary<string, object?> Attributes, ImmutableArray<HclBlock> Blocks);

/// <summary>One block.</summary>
/// <param name="Type">For instance <c>resource</c>.</param>
/// <param name="Labels">For instance the resource's type and name.</param>
/// <param name="Body">What stands in it.</param>
public sealed record HclBlock(string Type, ImmutableArray<string> Labels, HclBody Body);

/// <summary>A value that only Terraform knows, as it is written: <c>data.x.y[0].z</c>, or a call of a function.</summary>
public sealed record HclReference(string Text);
