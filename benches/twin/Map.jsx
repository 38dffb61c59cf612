// The map: bodies and what they are to each other, with React Flow.

import { useMemo, useState } from "react";
import { Handle, MarkerType, Position, ReactFlow } from "@xyflow/react";
import { links, nameOf, placed, shownOn } from "./floors.js";

function Body({ data }) {
  return (
    <div className={`twin-box ${data.track}`}>
      <Handle type="target" position={Position.Bottom} isConnectable={false} />
      {data.name}
      <Handle type="source" position={Position.Top} isConnectable={false} />
    </div>
  );
}

const nodeTypes = { body: Body };

export function Picture({ data, open, width = 960 }) {
  const { nodes, edges, height } = useMemo(() => {
    const bodies = shownOn(data);
    const boxes = placed(bodies, width);
    return {
      nodes: boxes.map(({ body, x, y, width, height }) => ({
        id: body.id, type: "body", position: { x, y }, width, height,
        data: { name: nameOf(body), track: body.track }, ariaLabel: nameOf(body),
      })),
      edges: links(data, bodies).map(({ id, from, to }) => ({
        id, source: from, target: to, type: "smoothstep", markerEnd: { type: MarkerType.ArrowClosed },
      })),
      height: Math.max(...boxes.map((box) => box.y + box.height)) + 48,
    };
  }, [data, width]);
  return (
    <div className="twin-picture" style={{ height }}>
      <ReactFlow nodes={nodes} edges={edges} nodeTypes={nodeTypes} fitView nodesDraggable={false}
        nodesConnectable={false} zoomOnScroll={false} preventScrolling={false} proOptions={{ hideAttribution: true }}
        onNodeClick={(_, node) => open(node.id)} />
    </div>
  );
}

export function Map({ data }) {
  const [chosen, setChosen] = useState(() => new URLSearchParams(location.hash.split("?")[1]).get("organ"));
  const body = data.organizations.find((body) => body.id === chosen);
  return (
    <div className="map-page">
      <header className="map-head"><h1>{data.title}</h1><p className="muted">Välj ett organ för att se vad det är.</p></header>
      <Picture data={data} open={setChosen} width={1360} />
      {body && (
        <aside className="card panel">
          <h2>{body.names.at(-1).name}</h2>
          <p>{body.classification}</p>
          <ul>{(body.notes ?? []).map((note) => <li key={note.text}>{note.text}</li>)}</ul>
        </aside>
      )}
    </div>
  );
}
