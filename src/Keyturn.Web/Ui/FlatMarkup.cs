using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.AspNetCore.Components.RenderTree;

namespace Keyturn.Web.Ui;

/// <summary>A fragment as one piece of markup: Blazor keeps 40 bytes, twice, for each element, attribute and text of every open page, so thirty rows of plain cells would cost each viewer 300 KB.</summary>
/// <remarks>Texts and attribute values are encoded here, as Blazor would. Components and event handlers cannot be flattened and are refused.</remarks>
public static class FlatMarkup
{
    // Japanese as it is, not as numbers; what means something in markup is encoded in any case.
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    public static MarkupString Of(RenderFragment fragment)
    {
        using var builder = new RenderTreeBuilder();
        fragment(builder);
        var frames = builder.GetFrames();
        var text = new StringBuilder();
        Write(text, frames.Array.AsSpan(0, frames.Count));
        return new MarkupString(text.ToString());
    }

    private static void Write(StringBuilder text, ReadOnlySpan<RenderTreeFrame> frames)
    {
        for (var at = 0; at < frames.Length;)
        {
            ref readonly var frame = ref frames[at];
            switch (frame.FrameType)
            {
                case RenderTreeFrameType.Element:
                    WriteElement(text, frame.ElementName, frames.Slice(at + 1, frame.ElementSubtreeLength - 1));
                    at += frame.ElementSubtreeLength;
                    continue;
                case RenderTreeFrameType.Text:
                    text.Append(Encoder.Encode(frame.TextContent));
                    break;
                case RenderTreeFrameType.Markup:
                    text.Append(frame.MarkupContent);
                    break;
                case RenderTreeFrameType.Region:
                    // What is in a region follows it.
                    break;
                default:
                    throw new InvalidOperationException($"A {frame.FrameType} cannot be part of flat markup.");
            }

            at++;
        }
    }

    private static void WriteElement(StringBuilder text, string name, ReadOnlySpan<RenderTreeFrame> inside)
    {
        text.Append('<').Append(name);
        var at = 0;
        for (; at < inside.Length && inside[at].FrameType == RenderTreeFrameType.Attribute; at++)
        {
            WriteAttribute(text, inside[at]);
        }

        text.Append('>');
        Write(text, inside[at..]);
        text.Append("</").Append(name).Append('>');
    }

    private static void WriteAttribute(StringBuilder text, in RenderTreeFrame attribute)
    {
        switch (attribute.AttributeValue)
        {
            case null or false:
                break;
            case true:
                text.Append(' ').Append(attribute.AttributeName);
                break;
            case string value:
                text.Append(' ').Append(attribute.AttributeName).Append("=\"").Append(Encoder.Encode(value)).Append('"');
                break;
            default:
                throw new InvalidOperationException($"The value of {attribute.AttributeName} cannot be part of flat markup.");
        }
    }
}
